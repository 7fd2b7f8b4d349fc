import type { MinutesContent } from '../../../../vocabulary/wire/committee-minutes.ts'

type ItemState = MinutesContent['items'][number]['state']

/** The fixed words of printed minutes; what people wrote stays in the language they wrote it in. */
export interface MinutesWords {
  readonly title: string
  readonly number: string
  readonly body: string
  readonly place: string
  readonly opened: string
  readonly closed: string
  readonly extraordinary: string
  readonly quorum: string
  readonly quorumOf: (seats: string) => string
  readonly quorumSectors: (seats: string, sectors: string) => string
  readonly attendance: string
  readonly seatHead: readonly [seat: string, sector: string, answer: string, times: string]
  readonly notCalled: string
  readonly stay: (from: string, to: string) => string
  readonly opening: string
  readonly agenda: string
  readonly item: (ordinal: number, title: string) => string
  readonly itemState: string
  readonly states: Readonly<Record<ItemState, string>>
  readonly stopReasons: Readonly<Record<string, string>>
  readonly question: string
  readonly notes: string
  readonly conflict: string
  readonly conflictHead: readonly [seat: string, ground: string, words: string]
  readonly decision: (number: string) => string
  readonly method: string
  readonly outcome: string
  readonly outcomes: Readonly<Record<'adopted' | 'not-adopted', string>>
  readonly present: string
  readonly voteHead: readonly [seat: string, vote: string, words: string]
  readonly asked: string
  readonly askedHead: readonly [addressee: string, what: string, due: string, evidence: string]
  readonly finding: string
  readonly basis: string
  readonly closing: string
  readonly marks: string
  readonly markHead: readonly [seat: string, sector: string, way: string, day: string]
  readonly ways: Readonly<Record<string, string>>
  readonly reserved: string
  readonly reservedLead: string
  readonly reservedItem: (ordinal: number) => string
  readonly stop: (one: {
    readonly at: string
    readonly seat: string | null
    readonly reason: string
    readonly until: string | null
  }) => string
  readonly noMarks: string
  /** Of what was asked without a date. */
  readonly noDate: string
  readonly annex: (ordinal: number, day: string) => string
  readonly hash: string
  readonly noHash: string
  readonly watermarks: Readonly<Record<'demo' | 'draft', string>>
  readonly pageOf: (page: number, pages: number) => string
}

const es: MinutesWords = {
  title: 'Acta de sesión',
  number: 'Número',
  body: 'Instancia',
  place: 'Lugar',
  opened: 'Inicio',
  closed: 'Cierre',
  extraordinary: 'Sesión extraordinaria',
  quorum: 'Quórum',
  quorumOf: (seats) => `${seats} sillas`,
  quorumSectors: (seats, sectors) => `${seats} sillas, y al menos una de: ${sectors}`,
  attendance: 'Asistencia por silla y sector',
  seatHead: ['Silla', 'Sector', 'Asistencia', 'Estuvo'],
  notCalled: 'No se llamó',
  stay: (from, to) => `de ${from} a ${to}`,
  opening: 'Apertura',
  agenda: 'Agenda',
  item: (ordinal, title) => `${ordinal}. ${title}`,
  itemState: 'Cómo quedó',
  states: {
    pending: 'No se trató',
    open: 'Abierto',
    stopped: 'Detenido: se perdió el quórum',
    done: 'Tratado',
    postponed: 'Aplazado',
  },
  stopReasons: {
    'too-few-seats': 'no había sillas suficientes',
    'sector-missing': 'faltaba una silla de los sectores que la regla pide',
  },
  question: 'Se puso a consideración',
  notes: 'Notas',
  conflict: 'Conflictos de interés declarados: estas sillas no votan ni cuentan en este punto',
  conflictHead: ['Silla', 'Motivo', 'En sus palabras'],
  decision: (number) => `Decisión ${number}`,
  method: 'Cómo se decidió',
  outcome: 'Resultado',
  outcomes: { adopted: 'Adoptada', 'not-adopted': 'No adoptada' },
  present: 'Sillas que podían decidir',
  voteHead: ['Silla', 'Voto', 'En sus palabras'],
  asked: 'Recomendaciones y acciones',
  askedHead: ['A quién', 'Qué se pide', 'Para cuándo', 'Evidencia'],
  finding: 'Hallazgo',
  basis: 'Sustento',
  closing: 'Cierre',
  marks: 'Firmas',
  markHead: ['Silla', 'Sector', 'Cómo', 'Día'],
  ways: { recorded: 'Registrada por la secretaría', 'own-account': 'Con la cuenta propia' },
  reserved: 'Parte reservada',
  reservedLead:
    'Lo reservado no está en el texto público. Su resumen SHA-256 sí, y quien firma el texto firma las dos partes.',
  reservedItem: (ordinal) => `Punto ${ordinal}, SHA-256`,
  stop: ({ at, seat, reason, until }) =>
    `Se detuvo a las ${at}${seat === null ? '' : `, por la silla ${seat}`}: ${reason}. ${until === null ? 'No siguió.' : `Siguió o se aplazó a las ${until}.`}`,
  noMarks: 'Aún nadie ha firmado.',
  noDate: 'La que prometa',
  annex: (ordinal, day) => `Anexo ${ordinal}, ${day}`,
  hash: 'SHA-256 del texto',
  noHash: 'se calcula cuando se lee el acta',
  watermarks: { demo: 'DEMOSTRACIÓN', draft: 'BORRADOR' },
  pageOf: (page, pages) => `Página ${page} de ${pages}`,
}

const fr: MinutesWords = {
  title: 'Procès-verbal de séance',
  number: 'Numéro',
  body: 'Instance',
  place: 'Lieu',
  opened: 'Ouverture',
  closed: 'Clôture',
  extraordinary: 'Séance extraordinaire',
  quorum: 'Quorum',
  quorumOf: (seats) => `${seats} sièges`,
  quorumSectors: (seats, sectors) => `${seats} sièges, dont au moins un de : ${sectors}`,
  attendance: 'Présence par siège et secteur',
  seatHead: ['Siège', 'Secteur', 'Présence', 'Était là'],
  notCalled: 'Pas appelé',
  stay: (from, to) => `de ${from} à ${to}`,
  opening: 'Ouverture',
  agenda: 'Ordre du jour',
  item: (ordinal, title) => `${ordinal}. ${title}`,
  itemState: 'Issue',
  states: {
    pending: 'Non traité',
    open: 'Ouvert',
    stopped: 'Arrêté : le quorum a été perdu',
    done: 'Traité',
    postponed: 'Reporté',
  },
  stopReasons: {
    'too-few-seats': 'trop peu de sièges étaient là',
    'sector-missing': 'il manquait un siège des secteurs que la règle demande',
  },
  question: 'Soumis à la séance',
  notes: 'Notes',
  conflict: 'Conflits d’intérêts déclarés : ces sièges ne votent ni ne comptent sur ce point',
  conflictHead: ['Siège', 'Motif', 'En ses mots'],
  decision: (number) => `Décision ${number}`,
  method: 'Mode de décision',
  outcome: 'Résultat',
  outcomes: { adopted: 'Adoptée', 'not-adopted': 'Non adoptée' },
  present: 'Sièges qui pouvaient décider',
  voteHead: ['Siège', 'Vote', 'En ses mots'],
  asked: 'Recommandations et actions',
  askedHead: ['À qui', 'Ce qui est demandé', 'Pour quand', 'Preuve'],
  finding: 'Constat',
  basis: 'Fondement',
  closing: 'Clôture',
  marks: 'Signatures',
  markHead: ['Siège', 'Secteur', 'Comment', 'Jour'],
  ways: { recorded: 'Notée par le secrétariat', 'own-account': 'Par le compte propre' },
  reserved: 'Partie réservée',
  reservedLead:
    'Ce qui est réservé n’est pas dans le texte public. Son empreinte SHA-256 y est, et qui signe le texte signe les deux parties.',
  reservedItem: (ordinal) => `Point ${ordinal}, SHA-256`,
  stop: ({ at, seat, reason, until }) =>
    `Arrêté à ${at}${seat === null ? '' : `, par le siège ${seat}`} : ${reason}. ${until === null ? 'Il n’a pas repris.' : `Repris ou reporté à ${until}.`}`,
  noMarks: 'Personne n’a encore signé.',
  noDate: 'Celle qu’il promet',
  annex: (ordinal, day) => `Annexe ${ordinal}, ${day}`,
  hash: 'SHA-256 du texte',
  noHash: 'calculé quand le procès-verbal est relu',
  watermarks: { demo: 'DÉMONSTRATION', draft: 'PROJET' },
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,
}

const en: MinutesWords = {
  title: 'Minutes of a session',
  number: 'Number',
  body: 'Body',
  place: 'Place',
  opened: 'Opened',
  closed: 'Closed',
  extraordinary: 'Extraordinary session',
  quorum: 'Quorum',
  quorumOf: (seats) => `${seats} seats`,
  quorumSectors: (seats, sectors) => `${seats} seats, and at least one of: ${sectors}`,
  attendance: 'Attendance by seat and sector',
  seatHead: ['Seat', 'Sector', 'Attendance', 'Was there'],
  notCalled: 'Not called',
  stay: (from, to) => `from ${from} to ${to}`,
  opening: 'Opening',
  agenda: 'Agenda',
  item: (ordinal, title) => `${ordinal}. ${title}`,
  itemState: 'How it ended',
  states: {
    pending: 'Not dealt with',
    open: 'Open',
    stopped: 'Stopped: the quorum was lost',
    done: 'Dealt with',
    postponed: 'Postponed',
  },
  stopReasons: {
    'too-few-seats': 'there were not enough seats',
    'sector-missing': 'a seat of the sectors that the rule asks for was missing',
  },
  question: 'Put before the session',
  notes: 'Notes',
  conflict: 'Conflicts of interest declared: these seats neither vote nor count for this item',
  conflictHead: ['Seat', 'Ground', 'In its words'],
  decision: (number) => `Decision ${number}`,
  method: 'How it was decided',
  outcome: 'Outcome',
  outcomes: { adopted: 'Adopted', 'not-adopted': 'Not adopted' },
  present: 'Seats that could decide',
  voteHead: ['Seat', 'Vote', 'In its words'],
  asked: 'Recommendations and actions',
  askedHead: ['To whom', 'What is asked', 'By', 'Evidence'],
  finding: 'Finding',
  basis: 'Basis',
  closing: 'Closing',
  marks: 'Signatures',
  markHead: ['Seat', 'Sector', 'How', 'Day'],
  ways: { recorded: 'Recorded by the secretary', 'own-account': 'By the own account' },
  reserved: 'Reserved part',
  reservedLead:
    'What is reserved is not in the public text. Its SHA-256 digest is, and whoever signs the text signs both parts.',
  reservedItem: (ordinal) => `Item ${ordinal}, SHA-256`,
  stop: ({ at, seat, reason, until }) =>
    `Stopped at ${at}${seat === null ? '' : ` through seat ${seat}`}: ${reason}. ${until === null ? 'It did not go on.' : `It went on or was put off at ${until}.`}`,
  noMarks: 'Nobody has signed yet.',
  noDate: 'As it promises',
  annex: (ordinal, day) => `Annex ${ordinal}, ${day}`,
  hash: 'SHA-256 of the text',
  noHash: 'computed when the minutes are read back',
  watermarks: { demo: 'DEMONSTRATION', draft: 'DRAFT' },
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
}

export const minutesWords = { es, fr, en }
