import type { DetectWords } from './detect-words.ts'

export const fr: DetectWords = {
  layout: {
    'wide-weeks': 'comptages hebdomadaires, une colonne par zone',
    'labelled-weeks': 'une série hebdomadaire avec épisodes étiquetés',
    'months-by-offence': 'victimes par mois, État et infraction, avec un total par État',
    'long-days': 'une ligne par jour et lieu, additionnées par semaine ISO',
    'long-weeks': 'une ligne par semaine et lieu',
    'long-months': 'une ligne par mois et lieu',
    events: 'une ligne par fait, comptés par semaine ou par mois',
  },
  recognised: (layout, series, rows) => `Format reconnu : ${layout} (séries : ${series} ; lignes : ${rows}).`,
  absent: {
    unknown: (cells) =>
      `Périodes sans ligne : ${cells}. Elles sont lues comme inconnues, pas comme zéro (--absent zero les lit comme zéro).`,
    zero: (cells) => `Périodes sans ligne : ${cells}. Elles sont lues comme zéro, comme vous l’avez demandé.`,
  },
  columns: {
    week: {
      series: 'série',
      period: 'semaine',
      observed: 'observé',
      expected: 'attendu',
      threshold: 'seuil',
      p: 'p',
      method: 'méthode et pourquoi',
    },
    month: {
      series: 'série',
      period: 'mois',
      observed: 'observé',
      expected: 'attendu',
      threshold: 'seuil',
      p: 'p',
      method: 'méthode et pourquoi',
    },
  },
  method: {
    'own-history': 'l’historique propre de la série (le plus récent pèse le plus)',
    'poisson-sum': 'somme contre le passé',
    'ears-c1': 'EARS C1',
    'ears-c2': 'EARS C2',
    'ears-c3': 'EARS C3',
    'farrington-flexible': 'Farrington flexible',
    farrington: 'Farrington 1996',
    bayes: 'Bayes',
    rki: 'RKI',
    cusum: 'somme cumulée',
    'glr-pois': 'rapport de vraisemblance, Poisson',
    'glr-nb': 'rapport de vraisemblance, binomiale négative',
    outbreak: 'courbe croissante (outbreakP)',
  },
  why: {
    'borrowed-weeks': (known) =>
      `très peu d’historique propre (semaines connues : ${known}) ; ce que l’on sait du pays tient lieu de passé`,
    'short-weeks': (known) =>
      `moins de six mois d’historique (semaines connues : ${known}) ; seul le niveau est appris, avec beaucoup d’incertitude`,
    'half-year-of-weeks': (known) =>
      `six mois d’historique ou plus (semaines connues : ${known}) ; le niveau est appris, pas encore la saison`,
    'year-of-weeks': (known) => `un an d’historique ou plus (semaines connues : ${known})`,
    'two-years-of-weeks': (known) =>
      `deux ans d’historique ou plus (semaines connues : ${known}) ; tendance et saison comptent là où les données les montrent nettement`,
    'three-years-of-weeks': (known) =>
      `trois ans d’historique ou plus (semaines connues : ${known}) ; avec tendance et saison`,
    'year-of-months': (known) => `un an d’historique ou plus (mois connus : ${known}) ; le niveau est appris`,
    'three-years-of-months': (known) =>
      `trois ans d’historique ou plus (mois connus : ${known}) ; avec tendance et saison`,
    'asked-for': (known) => `demandée (périodes connues d’historique : ${known})`,
  },
  fellBack: 'il manque à la meilleure méthode des comptages connus dans son passé',
  window: (length, period) =>
    period === 'week' ? `semaines additionnées : ${length}` : `mois additionnés : ${length}`,
  recurrence: {
    'once in years': (figure) => `par pur hasard, une fois tous les ${figure} ans`,
    'times a year': (figure) => `par pur hasard, ${figure} fois par an`,
    'cannot tell': () => 'cette méthode ne dit pas à quelle fréquence par hasard',
  },
  findings: (alarms) => `Constats : ${alarms}.`,
  noFinding: 'Aucun constat : rien de ce qui est jugé ne dépasse son seuil.',
  nothingJudged: 'Rien n’a pu être jugé.',
  quiet: 'Jugées sans constat :',
  notShown: (rows) => `Lignes non montrées : ${rows} (--limit en montre plus, --json les montre toutes).`,
  judged: (judged, total) => `Séries jugées : ${judged} sur ${total}.`,
  cannotTell: (total) =>
    `Jugements impossibles : ${total}. Ce n’est pas la même chose que l’absence de constat.`,
  reason: {
    'outside-series': (count) => `${count}: la période est hors de la série`,
    'count-not-known': (count) => `${count}: le comptage de la période n’est pas connu`,
    'no-history': (count) => `${count}: rien n’est connu avant la période`,
    'history-too-short': (count) => `${count}: trop peu d’historique avant la période`,
    'baseline-not-known': (count) => `${count}: trop de comptages du passé ne sont pas connus`,
    'no-variation': (count) => `${count}: le passé ne varie pas, la méthode n’a donc pas d’échelle`,
    'fit-did-not-converge': (count) => `${count}: aucun modèle ne s’ajuste au passé`,
    'too-few-cases': (count) => `${count}: trop peu de cas`,
  },
  falseAlarms: (figure, level) =>
    `Fausses alarmes attendues au niveau ${level} : au plus ${figure} par an sur les séries jugées, si chacune est jugée à chaque période.`,
  noLevel: 'La fréquence des alarmes dues au hasard ne se déduit pas de --level pour cette méthode.',
  earsHasNoP:
    'EARS ne donne pas de valeur p ; par simulation, ses fausses alarmes restent sous le niveau tant que la variance ne dépasse pas deux fois la moyenne.',
  plot: {
    title: (series) => `Comptages de ${series} et ce qui était attendu`,
    description: ({ series, first, last, total, alarms, when }) =>
      `${series}, de ${first} à ${last} : ${total} en tout. Alarmes : ${alarms}. ${when}`,
    counts: 'observé',
    expected: 'attendu',
    upper: 'limite supérieure',
    alarm: 'alarme',
    never: 'Aucune.',
  },
  score: ({ sensitivity, specificity, f1, falseAlarms }) =>
    `Face aux épisodes étiquetés : sensibilité ${sensitivity}, spécificité ${specificity}, F1 ${f1}, fausses alarmes par an ${falseAlarms}.`,
}
