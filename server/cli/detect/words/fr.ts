import type { DetectWords } from './detect-words.ts'

export const fr: DetectWords = {
  help: {
    command:
      'Juge des comptages hebdomadaires ou mensuels d’un fichier CSV : l’observé, l’attendu et pourquoi cette méthode',
    file: 'fichier CSV de comptages (hebdomadaire par zone, semaines étiquetées, ou long : temps, lieu, code, nombre)',
    at: 'période à juger : last (la dernière), 2024-W05, 2024-05 ou son numéro',
    allPeriods: 'juge toutes les périodes et liste les constats',
    method: 'auto (selon l’historique disponible), poisson-sum, ears-c1, ears-c2 ou ears-c3',
    level: 'niveau de fausse alarme de chaque jugement, entre 0 et 0.5',
    absent: 'ce que veut dire une période sans ligne dans un fichier long : unknown (inconnu) ou zero (zéro)',
    limit: 'nombre maximal de lignes imprimées',
    json: 'imprime un document JSON au lieu du texte',
    language: 'langue du texte : es, fr ou en',
    after: `
Exemples :
  vigia detect comptages.csv
  vigia detect comptages.csv --at 2024-W05 --level 0.05
  vigia detect comptages.csv --all-weeks --method ears-c1
  vigia detect evenements.csv --absent zero --json

Codes de sortie : 0 exécuté (avec ou sans constat) · 2 mauvais usage · 3 fichier illisible
`,
  },
  layout: {
    'wide-weeks': 'comptages hebdomadaires, une colonne par zone',
    'labelled-weeks': 'une série hebdomadaire avec épisodes étiquetés',
    'months-by-offence': 'victimes par mois, État et infraction, avec un total par État',
    'long-days': 'une ligne par jour et lieu, additionnées par semaine ISO',
    'long-weeks': 'une ligne par semaine et lieu',
    'long-months': 'une ligne par mois et lieu',
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
    'poisson-sum': 'somme contre le passé',
    'ears-c1': 'EARS C1',
    'ears-c2': 'EARS C2',
    'ears-c3': 'EARS C3',
  },
  why: {
    'year-of-weeks': (known) => `un an d’historique ou plus (semaines connues : ${known})`,
    'short-weeks': (known) =>
      `moins d’un an d’historique utilisable (semaines connues : ${known}), d’où un plancher pour l’écart`,
    'year-of-months': (known) => `un an d’historique ou plus (mois connus : ${known})`,
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
  },
  falseAlarms: (figure, level) =>
    `Fausses alarmes attendues au niveau ${level} : au plus ${figure} par an sur les séries jugées, si chacune est jugée à chaque période.`,
  earsHasNoP:
    'EARS ne donne pas de valeur p ; par simulation, ses fausses alarmes restent sous le niveau tant que la variance ne dépasse pas deux fois la moyenne.',
  score: ({ sensitivity, specificity, f1, falseAlarms }) =>
    `Face aux épisodes étiquetés : sensibilité ${sensitivity}, spécificité ${specificity}, F1 ${f1}, fausses alarmes par an ${falseAlarms}.`,
  problem: {
    'cannot-open': 'le fichier ne peut pas être ouvert',
    'too-large': 'le fichier dépasse 64 Mio',
    'not-text': 'le fichier n’est pas du texte UTF-8',
    'broken-csv': 'le CSV est abîmé',
    'no-rows': 'le fichier n’a pas de lignes',
    'unknown-layout': 'les colonnes ne correspondent à aucun format connu (voir --help)',
    'bad-period': 'ce n’est ni une semaine, ni un mois, ni une date qui existe',
    'bad-count': 'ce n’est ni un nombre entier positif ou nul, ni NA',
    'bad-flag': 'ce n’est ni 0 ni 1',
    'empty-name': 'un nom est vide',
    'out-of-order': 'les semaines doivent avancer, chacune une seule fois',
    repeated: 'ceci figure deux fois',
    'too-many-series': 'trop de séries',
    'too-many-periods': 'trop de périodes',
  },
  place: ({ line, column, found }) =>
    [line && `ligne ${line}`, column && `colonne ${column}`, found && `trouvé « ${found} »`]
      .filter(Boolean)
      .join(', '),
  wrongUse: {
    level: (found) => `--level doit être un nombre entre 0 et 0.5, pas « ${found} ».`,
    method: (found) => `--method doit être auto, poisson-sum, ears-c1, ears-c2 ou ears-c3, pas « ${found} ».`,
    limit: (found) => `--limit doit être un nombre entier, pas « ${found} ».`,
    absent: (found) => `--absent doit être unknown ou zero, pas « ${found} ».`,
    language: (found) => `--lang doit être es, fr ou en, pas « ${found} ».`,
    both: () => 'Utilisez --at ou --all-weeks, pas les deux.',
    'no-such-period': (found) => `Le fichier n’a pas de période « ${found} ».`,
  },
}
