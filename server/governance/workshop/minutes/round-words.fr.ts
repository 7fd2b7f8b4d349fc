import type { RoundWords } from './round-wording.ts'

export const roundsFr: RoundWords = {
  title: 'Tours de la salle',
  round: (ordinal, kind) => `Tour ${ordinal}, ${kind}`,
  kinds: { opinions: 'opinions', ratings: 'notes de 1 à 9' },
  rule: 'Règle',
  opinionRule: (share, voters) =>
    `Il y a consensus si au moins ${share} sont pour et si au moins ${voters} personnes votent.`,
  ratingRule: (high, low, voters) =>
    `Il y a consensus si au moins ${high} mettent de 7 à 9, moins de ${low} de 1 à 3, et si au moins ${voters} personnes notent.`,
  onSides: {
    both: 'Elle vaut pour l’importance et pour la faisabilité.',
    importance: 'Elle vaut pour l’importance ; la faisabilité est seulement montrée.',
  },
  split: {
    blocks: 'Si la salle se partage en deux camps, il n’y a pas de consensus.',
    shown: 'Si la salle se partage en deux camps, on le dit, et le consensus vaut.',
  },
  fixed: 'Règle fixée',
  closed: 'Tour clos',
  tookPart: 'Participation',
  of: (voters, voices) => `${voters} personnes sur ${voices}`,
  voters: (voters) => `${voters} personnes ont noté`,
  sectors: 'Secteurs',
  concordance: 'Concordance de la salle (W de Kendall)',
  agreement: (w, raters, p) => `${w}, parmi ${raters} personnes qui ont tout noté (p: ${p})`,
  digest: 'Empreinte des votes (SHA-256)',
  opinionTable: ['N°', 'Énoncé', 'D’accord', 'Pas d’accord', 'Passent', 'Résultat'],
  ratingTable: ['N°', 'Énoncé', 'Importance', 'Faisabilité', 'Résultat'],
  sides: { importance: 'Importance', feasibility: 'Faisabilité' },
  side: ({ median, lower, upper, high, low }) =>
    `médiane ${median} (de ${lower} à ${upper}) ; ${high} en 7–9, ${low} en 1–3`,
  nobody: 'personne n’a noté',
  reasons: {
    'shares-met': 'les pourcentages sont atteints',
    'too-few-high': 'trop peu de personnes ont mis de 7 à 9',
    'too-many-low': 'trop de personnes ont mis de 1 à 3',
    disagreement: 'la salle est partagée',
    'too-few-voters': 'trop peu de personnes ont noté',
  },
  stability:
    'Stabilité depuis le tour précédent : comment les mêmes personnes ont changé. Un petit p dit que le hasard ne l’explique pas.',
  stabilityTable: [
    'N°',
    'Ce qui est noté',
    'Personnes aux deux tours',
    'Écart de la médiane',
    'p (Wilcoxon exact)',
    'Kappa pondéré',
  ],
  untold: 'on ne peut pas savoir',
  attrition:
    'Qui est resté depuis le tour précédent. Si part qui pensait autrement, l’accord paraît plus grand qu’il n’est.',
  attritionTable: ['Secteur déclaré', 'Tour précédent', 'Sont restés'],
  rated: (round) => `Notes, tour ${round}`,
  bySector: ['Secteur', 'Votes', 'Importance', 'Faisabilité'],
  noSectors: 'Rien par secteur : il faut au moins deux groupes de cinq personnes.',
  given: ['De qui', 'Raison donnée'],
  support: (round, counts) =>
    `Tour ${round} : ${counts.for} notent haut, ${counts.abstain} entre les deux, ${counts.against} bas`,
}
