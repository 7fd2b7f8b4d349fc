import type { ScanWords } from './scan-words.ts'

export const fr: ScanWords = {
  looked: ({ places, periods, cases }) =>
    `Lieux : ${places} ; périodes : ${periods} ; signalements : ${cases}.`,
  model: {
    permutation:
      'L’habituel, c’est : autant que ces lieux et ces périodes en ont à d’autres moments et ailleurs.',
    poisson: 'L’habituel, c’est : en proportion des personnes qui y vivent.',
    expectation: 'L’habituel, c’est : la moyenne de chaque lieu avant les périodes examinées.',
  },
  where: (places, radiusKm) => (radiusKm === null ? places : `${places} (dans un rayon de ${radiusKm} km)`),
  when: (from, to) => (from === to ? from : `${from} à ${to}`),
  sentence: {
    high: ({ observed, expected, ratio }) =>
      `${observed} signalements là où ${expected} sont habituels, ${ratio} fois l’habituel`,
    low: ({ observed, expected }) =>
      `${observed} signalements là où ${expected} sont habituels : moins que d’habitude`,
  },
  chance: (p) => `p = ${p}`,
  recurrence: {
    weeks: (figure) => `par le seul hasard, une fois en ${figure} semaines`,
    months: (figure) => `par le seul hasard, une fois en ${figure} mois`,
    periods: (figure) => `par le seul hasard, une fois en ${figure} périodes`,
    years: (figure) => `par le seul hasard, une fois en ${figure} ans`,
  },
  clusters: (count, level) => `Regroupements avec p d’au plus ${level} : ${count}.`,
  none: (level) =>
    `Aucun regroupement avec p d’au plus ${level}. Cela ne dit rien d’une hausse partout à la fois.`,
  others: (count) =>
    `Regroupements plus faibles non montrés : ${count} (--level 1 les montre, --json les montre tous).`,
  price: (replicates) =>
    `p compte combien de ${replicates} pays tirés au hasard ont quelque part un regroupement aussi fort.`,
  cannotTell: 'On ne peut pas le dire. Ce n’est pas la même chose qu’aucun regroupement.',
  reason: {
    'too-few-cases': () => 'il y a moins de signalements qu’il n’en faut pour un regroupement',
    'one-place': () => 'il n’y a qu’un lieu : rien à quoi le comparer',
    'too-few-intervals': () => 'il y a trop peu de périodes',
    'places-not-known': (names) => `ces lieux des comptages ne sont pas dans le fichier des lieux : ${names}`,
    'counts-not-known': (cells) =>
      `comptages qui ne sont pas connus : ${cells} (--absent zero lit comme zéro les périodes sans ligne)`,
    'people-not-known': () =>
      'le fichier des lieux n’a pas de colonne de population, ou il y manque des valeurs',
    'no-past': () => 'rien ne s’est passé avant les périodes examinées, donc rien n’est habituel',
  },
}
