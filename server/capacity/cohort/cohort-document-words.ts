type Reason = 'work' | 'care' | 'health' | 'travel' | 'safety' | 'not-for-them' | 'no-word'

interface CohortDocumentWords {
  readonly title: string
  readonly finished: string
  readonly goesOn: string
  readonly trainings: string
  readonly teaches: string
  readonly teachesNothing: string
  readonly competency: string
  readonly level: string
  readonly levels: readonly string[]
  readonly people: string
  readonly notYet: string
  readonly invited: string
  readonly came: string
  readonly before: string
  readonly after: string
  readonly ended: string
  readonly passed: string
  readonly dropped: string
  readonly reasons: Readonly<Record<Reason, string>>
  readonly open: string
  readonly note: string
  readonly matched: string
}

const es: CohortDocumentWords = {
  title: 'Informe del grupo en formación',
  finished: 'Terminó',
  goesOn: 'Sigue en curso',
  trainings: 'Formaciones',
  teaches: 'Lo que enseña el programa',
  teachesNothing: 'Esta versión del programa no dice qué nivel enseña.',
  competency: 'Competencia',
  level: 'Nivel',
  levels: ['0, ninguno', '1, conoce', '2, aplica con ayuda', '3, aplica por su cuenta', '4, enseña'],
  people: 'Hasta dónde llegaron las personas',
  notYet: 'El grupo no ha terminado: estas cifras son de quienes lo llevan.',
  invited: 'Invitadas',
  came: 'Asistieron al menos un día',
  before: 'Contestaron la prueba inicial',
  after: 'Contestaron la prueba final',
  ended: 'Terminaron',
  passed: 'Aprobaron',
  dropped: 'Se retiraron',
  reasons: {
    work: 'Se retiraron por el trabajo',
    care: 'Se retiraron por cuidar a alguien',
    health: 'Se retiraron por salud',
    travel: 'Se retiraron por el camino',
    safety: 'Se retiraron por su seguridad',
    'not-for-them': 'Se retiraron: no era lo que esperaban',
    'no-word': 'Se retiraron sin decir por qué',
  },
  open: 'Invitadas que no terminaron ni se retiraron',
  note: 'Quien se retira sigue contando entre las invitadas. Aprobar es acertar al menos el 80 % y no fallar ninguna pregunta de seguridad.',
  matched:
    'De cada persona se comparan sus primeras respuestas y las últimas. Quien contestó una sola prueba se cuenta aparte.',
}

const fr: CohortDocumentWords = {
  title: 'Rapport du groupe en formation',
  finished: 'Fin',
  goesOn: 'En cours',
  trainings: 'Formations',
  teaches: 'Ce que le programme enseigne',
  teachesNothing: 'Cette version du programme ne dit pas quel niveau elle enseigne.',
  competency: 'Compétence',
  level: 'Niveau',
  levels: ['0, aucun', '1, connaît', '2, applique avec de l’aide', '3, applique sans aide', '4, enseigne'],
  people: 'Jusqu’où les personnes sont allées',
  notYet: 'Le groupe n’a pas terminé : ces chiffres sont à qui le tient.',
  invited: 'Invitées',
  came: 'Venues au moins un jour',
  before: 'Ont répondu au premier test',
  after: 'Ont répondu au dernier test',
  ended: 'Ont terminé',
  passed: 'Ont réussi',
  dropped: 'Ont arrêté',
  reasons: {
    work: 'Ont arrêté à cause du travail',
    care: 'Ont arrêté pour s’occuper de quelqu’un',
    health: 'Ont arrêté pour leur santé',
    travel: 'Ont arrêté à cause du trajet',
    safety: 'Ont arrêté pour leur sécurité',
    'not-for-them': 'Ont arrêté : ce n’était pas ce qu’elles attendaient',
    'no-word': 'Ont arrêté sans dire pourquoi',
  },
  open: 'Invitées qui n’ont ni terminé ni arrêté',
  note: 'Qui arrête reste compté parmi les invitées. Réussir, c’est au moins 80 % de bonnes réponses et aucune erreur sur une question de sécurité.',
  matched:
    'De chaque personne, on compare les premières réponses et les dernières. Qui n’a fait qu’un test est compté à part.',
}

const en: CohortDocumentWords = {
  title: 'Report of the cohort',
  finished: 'Finished',
  goesOn: 'Still going on',
  trainings: 'Trainings',
  teaches: 'What the programme teaches',
  teachesNothing: 'This version of the programme does not say which level it teaches.',
  competency: 'Competency',
  level: 'Level',
  levels: ['0, none', '1, knows', '2, applies with help', '3, applies alone', '4, teaches'],
  people: 'How far people came',
  notYet: 'The cohort has not finished: these figures are for those who keep it.',
  invited: 'Invited',
  came: 'Came on at least one day',
  before: 'Answered the first test',
  after: 'Answered the last test',
  ended: 'Finished',
  passed: 'Passed',
  dropped: 'Dropped out',
  reasons: {
    work: 'Dropped out because of work',
    care: 'Dropped out to care for somebody',
    health: 'Dropped out for their health',
    travel: 'Dropped out because of the way there',
    safety: 'Dropped out for their safety',
    'not-for-them': 'Dropped out: it was not what they expected',
    'no-word': 'Dropped out without saying why',
  },
  open: 'Invited, and neither finished nor dropped out',
  note: 'Whoever drops out still counts among the invited. To pass is to have at least 80 % right and no question of safety wrong.',
  matched:
    'Of each person the first answers and the last ones are compared. Whoever answered one test only is counted apart.',
}

export const cohortDocumentWords = { es, fr, en } as const
