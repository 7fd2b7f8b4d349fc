import type { InstitutionKey } from '../country/index.ts'

/** What becomes of one thing that was asked. */
export type RequestFate = 'waits' | 'accepted' | 'overdue' | 'declined' | 'verified'

export interface AskedFor {
  readonly of: InstitutionKey
  readonly verb: string
  readonly what: string
  readonly finding: string
  readonly basis: string
  readonly evidence: string
  /** Days after the session. */
  readonly dueDays: readonly [inALongPast: number, inAShortOne: number]
  readonly fate: RequestFate
  /** What the committee says of the answer. */
  readonly appraisal?: {
    readonly outcome: 'satisfactory' | 'partial' | 'unsatisfactory'
    readonly words: string
  }
  /** Asks again for what this institution declined. */
  readonly again?: true
}

export interface SessionStory {
  readonly title: string
  /** Days before the end, in a long past and in one of twelve days. */
  readonly daysAgo: readonly [number, number]
  /** Ordinals of the seats that come; the second half of a pair says that the alternate does. */
  readonly here: readonly number[]
  readonly alternates: readonly number[]
  readonly item: string
  readonly question: string
  readonly decision: string
  /** Who speaks otherwise than by consent, and why. */
  readonly reservation?: { readonly seat: number; readonly words: string }
  /** Who is recused from the item, and why. */
  readonly conflict?: { readonly seat: number; readonly words: string }
  /** Seats that leave while the last item is open: it stops and is postponed. */
  readonly leave: readonly number[]
  readonly asked: readonly AskedFor[]
  readonly public: boolean
}

/** Three sessions that were held: one with a reservation, one with a conflict, one that lost its quorum. */
export const sessionStories: readonly SessionStory[] = [
  {
    title: 'Primera sesión ordinaria',
    daysAgo: [268, 9],
    here: [1, 2, 3, 5, 6],
    alternates: [],
    item: 'Inspecciones antes de la cosecha',
    question: '¿Se pide a las instituciones que lleguen antes y no después?',
    decision: 'Pedir inspecciones antes de la cosecha y presencia en la terminal los fines de semana.',
    reservation: {
      seat: 6,
      words: 'De acuerdo, si las inspecciones van con alguien que hable la lengua del lugar.',
    },
    leave: [],
    asked: [
      {
        of: 'labour',
        verb: 'inspect',
        what: 'Inspeccionar las fincas señaladas antes de que empiece la cosecha.',
        finding: 'Las inspecciones del año llegaron cuando la cosecha había terminado.',
        basis: 'Seguimiento de las alertas del año',
        evidence: 'Actas de inspección con fecha',
        dueDays: [60, 6],
        fate: 'verified',
        appraisal: { outcome: 'satisfactory', words: 'Llegaron a tiempo y con intérprete. Gracias.' },
      },
      {
        of: 'police',
        verb: 'patrol',
        what: 'Mantener presencia en la terminal los viernes y domingos por la noche.',
        finding: 'Los traslados ocurren cuando nadie está en la terminal.',
        basis: 'Mapeo participativo del puerto',
        evidence: 'Hoja de servicio de cada fin de semana',
        dueDays: [45, 6],
        fate: 'declined',
        appraisal: {
          outcome: 'unsatisfactory',
          words: 'Decir que faltan recursos no basta: no se propuso ninguna otra fecha.',
        },
      },
    ],
    public: true,
  },
  {
    title: 'Segunda sesión ordinaria',
    daysAgo: [178, 6],
    here: [1, 2, 3, 4, 5, 7],
    alternates: [3],
    item: 'Charlas en las escuelas',
    question: '¿Quién habla con las escuelas sobre contactos en línea?',
    decision: 'Pedir a la dirección de escuelas un plan de charlas, y a la niñez que lo acompañe.',
    conflict: { seat: 4, words: 'Su organización daría las charlas.' },
    leave: [],
    asked: [
      {
        of: 'school',
        verb: 'inform',
        what: 'Presentar un plan de charlas sobre contactos en línea para cada municipio.',
        finding: 'Solo dos de doce municipios tuvieron una charla.',
        basis: 'Lista de centros visitados',
        evidence: 'Plan con fechas por municipio',
        dueDays: [75, 3],
        fate: 'overdue',
        appraisal: { outcome: 'partial', words: 'Se aceptó, y el plan todavía no llega.' },
      },
      {
        of: 'childhood',
        verb: 'supervise',
        what: 'Acompañar las charlas y recoger lo que preguntan las niñas.',
        finding: 'Nadie recoge lo que se pregunta en las charlas.',
        basis: 'Conversación con colectivos juveniles',
        evidence: 'Resumen por charla, sin nombres',
        dueDays: [300, 40],
        fate: 'accepted',
      },
    ],
    public: true,
  },
  {
    title: 'Tercera sesión ordinaria',
    daysAgo: [34, 3.2],
    here: [1, 2, 5, 6],
    alternates: [5],
    item: 'Lo que la guardia rechazó',
    question: '¿Se pide otra vez la presencia en la terminal?',
    decision: 'Pedirla otra vez, con una fecha que proponga la institución.',
    leave: [6],
    asked: [
      {
        of: 'police',
        verb: 'patrol',
        what: 'Proponer una fecha para tener presencia en la terminal los fines de semana.',
        finding: 'Se rechazó por recursos y no hubo otra propuesta.',
        basis: 'Valoración de la respuesta anterior',
        evidence: 'Oficio con la fecha y los turnos',
        dueDays: [70, 30],
        fate: 'accepted',
        again: true,
      },
      {
        of: 'border',
        verb: 'report-back',
        what: 'Rendir cuentas de los permisos de viaje revisados en el trimestre.',
        finding: 'No hay cifras de permisos revisados desde hace un año.',
        basis: 'Tablero de cumplimiento',
        evidence: 'Informe del trimestre',
        dueDays: [50, 25],
        fate: 'waits',
      },
    ],
    public: false,
  },
]
