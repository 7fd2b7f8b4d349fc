import type { CannotTellReason } from '../../../../deliberation/index.ts'

/** The fixed words of the printed report; what people wrote stays in the language they wrote it in. */
export interface TrainingDocumentWords {
  readonly title: string
  readonly kit: string
  readonly kitVersion: (title: string, version: string) => string
  readonly kitState: string
  readonly kitStates: Readonly<Record<'draft' | 'validated' | 'superseded', string>>
  readonly place: string
  readonly venue: string
  readonly begins: string
  readonly ends: string
  readonly programme: string
  readonly session: readonly [when: string, minutes: string, what: string, objective: string]
  readonly attendance: string
  readonly invited: string
  readonly came: string
  readonly sectors: string
  readonly sectorNote: string
  readonly otherSectors: string
  readonly learning: string
  readonly pairs: string
  readonly onlyOne: string
  readonly tooFew: string
  readonly pre: string
  readonly post: string
  readonly meanOfGains: string
  readonly gainOfMeans: string
  readonly meanOfChanges: string
  readonly sign: string
  readonly signedRank: string
  readonly reliability: string
  readonly pIs: (value: string) => string
  readonly pBelow: (value: string) => string
  readonly tested: (p: string, up: string, down: string) => string
  readonly cannotTell: Readonly<Record<CannotTellReason, string>>
  readonly competencies: string
  readonly competency: readonly [name: string, pre: string, post: string, gain: string]
  readonly again: string
  readonly againNote: string
  readonly againNone: string
  readonly item: readonly [number: string, question: string, post: string]
  readonly demo: string
  readonly pageOf: (page: number, pages: number) => string
}

const es: TrainingDocumentWords = {
  title: 'Informe de la capacitación',
  kit: 'Programa de formación',
  kitVersion: (title, version) => `${title}, versión ${version}`,
  kitState: 'Estado del programa',
  kitStates: { draft: 'Borrador por validar', validated: 'Validado', superseded: 'Reemplazado' },
  place: 'Territorio',
  venue: 'Lugar',
  begins: 'Empezó',
  ends: 'Terminó',
  programme: 'Programa',
  session: ['Cuándo', 'Minutos', 'Sesión', 'Objetivo'],
  attendance: 'Asistencia',
  invited: 'Personas invitadas',
  came: 'Asistieron al menos un día',
  sectors: 'Por sector declarado',
  sectorNote:
    'Se nombra un sector cuando asistieron al menos cinco personas. Los demás van juntos, para que nadie sea reconocido.',
  otherSectors: 'Los demás sectores, juntos',
  learning: 'Lo aprendido',
  pairs: 'Personas con las dos pruebas',
  onlyOne: 'Con una sola prueba, fuera de las cifras',
  tooFew: 'Son menos de cinco personas con las dos pruebas: una cifra hablaría de personas y no se da.',
  pre: 'Aciertos antes',
  post: 'Aciertos después',
  meanOfGains: 'Media de las ganancias de cada persona',
  gainOfMeans: 'Ganancia de las medias del grupo',
  meanOfChanges: 'Cambio medio, contando lo que se perdió',
  sign: 'Prueba exacta de los signos',
  signedRank: 'Prueba exacta de Wilcoxon',
  reliability: 'Consistencia de la prueba final (KR-20)',
  pIs: (value) => `p = ${value}`,
  pBelow: (value) => `p < ${value}`,
  tested: (p, up, down) => `${p}; mejoraron ${up}, bajaron ${down}`,
  cannotTell: {
    'no-pairs': 'No se puede decir: nadie tiene las dos pruebas',
    'began-at-the-top': 'No se puede decir: empezó con todo acertado',
    'stayed-at-the-bottom': 'No se puede decir: ningún acierto antes ni después',
    'no-difference': 'No se puede decir: antes y después son iguales',
    'too-few': 'No se puede decir: son muy pocas hojas',
    'no-variation': 'No se puede decir: todas contestaron igual',
  },
  competencies: 'Por competencia',
  competency: ['Competencia', 'Antes', 'Después', 'Ganancia'],
  again: 'Lo que hay que enseñar otra vez',
  againNote:
    'Preguntas que después de la formación acierta menos del 80 %, y las de seguridad que alguien falló. Con menos de cien hojas, estas cifras describen a este grupo y poco dicen de la pregunta.',
  againNone: 'Ninguna pregunta lo pide.',
  item: ['N.º', 'Pregunta', 'Aciertos después'],
  demo: 'DEMOSTRACIÓN',
  pageOf: (page, pages) => `Página ${page} de ${pages}`,
}

const fr: TrainingDocumentWords = {
  title: 'Rapport de la formation',
  kit: 'Programme de formation',
  kitVersion: (title, version) => `${title}, version ${version}`,
  kitState: 'État du programme',
  kitStates: { draft: 'Projet à valider', validated: 'Validé', superseded: 'Remplacé' },
  place: 'Territoire',
  venue: 'Lieu',
  begins: 'Début',
  ends: 'Fin',
  programme: 'Programme',
  session: ['Quand', 'Minutes', 'Séance', 'Objectif'],
  attendance: 'Présence',
  invited: 'Personnes invitées',
  came: 'Venues au moins un jour',
  sectors: 'Par secteur déclaré',
  sectorNote:
    'Un secteur est nommé quand au moins cinq personnes sont venues. Les autres sont réunis, pour que personne ne soit reconnu.',
  otherSectors: 'Les autres secteurs, réunis',
  learning: 'Ce qui a été appris',
  pairs: 'Personnes ayant fait les deux tests',
  onlyOne: 'Un seul test, hors des chiffres',
  tooFew:
    'Moins de cinq personnes ont fait les deux tests : un chiffre parlerait de personnes et n’est pas donné.',
  pre: 'Bonnes réponses avant',
  post: 'Bonnes réponses après',
  meanOfGains: 'Moyenne des gains de chaque personne',
  gainOfMeans: 'Gain des moyennes du groupe',
  meanOfChanges: 'Changement moyen, pertes comprises',
  sign: 'Test exact des signes',
  signedRank: 'Test exact de Wilcoxon',
  reliability: 'Cohérence du test final (KR-20)',
  pIs: (value) => `p = ${value}`,
  pBelow: (value) => `p < ${value}`,
  tested: (p, up, down) => `${p} ; en progrès : ${up}, en recul : ${down}`,
  cannotTell: {
    'no-pairs': 'Impossible à dire : personne n’a fait les deux tests',
    'began-at-the-top': 'Impossible à dire : tout était juste dès le départ',
    'stayed-at-the-bottom': 'Impossible à dire : rien de juste avant ni après',
    'no-difference': 'Impossible à dire : avant et après sont égaux',
    'too-few': 'Impossible à dire : trop peu de feuilles',
    'no-variation': 'Impossible à dire : toutes ont répondu de même',
  },
  competencies: 'Par compétence',
  competency: ['Compétence', 'Avant', 'Après', 'Gain'],
  again: 'Ce qu’il faut enseigner de nouveau',
  againNote:
    'Questions dont moins de 80 % ont la bonne réponse après la formation, et celles de sécurité que quelqu’un a manquées. En dessous de cent feuilles, ces chiffres décrivent ce groupe et disent peu de la question.',
  againNone: 'Aucune question ne le demande.',
  item: ['N°', 'Question', 'Bonnes réponses après'],
  demo: 'DÉMONSTRATION',
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,
}

const en: TrainingDocumentWords = {
  title: 'Report of the training',
  kit: 'Training kit',
  kitVersion: (title, version) => `${title}, version ${version}`,
  kitState: 'State of the kit',
  kitStates: { draft: 'Draft to validate', validated: 'Validated', superseded: 'Superseded' },
  place: 'Territory',
  venue: 'Venue',
  begins: 'Began',
  ends: 'Ended',
  programme: 'Programme',
  session: ['When', 'Minutes', 'Session', 'Objective'],
  attendance: 'Attendance',
  invited: 'Persons invited',
  came: 'Came on at least one day',
  sectors: 'By declared sector',
  sectorNote:
    'A sector is named when at least five persons came. The others stand together, so that nobody is recognised.',
  otherSectors: 'The other sectors, together',
  learning: 'What was learnt',
  pairs: 'Persons who took both tests',
  onlyOne: 'One test only, in no figure',
  tooFew: 'Fewer than five persons took both tests: a figure would speak of persons and is not given.',
  pre: 'Right before',
  post: 'Right after',
  meanOfGains: 'Mean of each person’s gain',
  gainOfMeans: 'Gain of the group’s means',
  meanOfChanges: 'Mean change, losses counted',
  sign: 'Exact sign test',
  signedRank: 'Exact Wilcoxon test',
  reliability: 'Consistency of the last test (KR-20)',
  pIs: (value) => `p = ${value}`,
  pBelow: (value) => `p < ${value}`,
  tested: (p, up, down) => `${p}; better: ${up}, worse: ${down}`,
  cannotTell: {
    'no-pairs': 'Cannot tell: nobody took both tests',
    'began-at-the-top': 'Cannot tell: everything was right from the start',
    'stayed-at-the-bottom': 'Cannot tell: nothing right before or after',
    'no-difference': 'Cannot tell: before and after are equal',
    'too-few': 'Cannot tell: too few sheets',
    'no-variation': 'Cannot tell: all answered alike',
  },
  competencies: 'By competency',
  competency: ['Competency', 'Before', 'After', 'Gain'],
  again: 'What to teach again',
  againNote:
    'Questions that fewer than 80 % have right after the training, and those of safety that somebody missed. Below a hundred sheets these figures describe this group and say little of the question.',
  againNone: 'No question asks for it.',
  item: ['No.', 'Question', 'Right after'],
  demo: 'DEMONSTRATION',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
}

export const trainingDocumentWords = { es, fr, en } as const
