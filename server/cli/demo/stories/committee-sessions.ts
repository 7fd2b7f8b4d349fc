import type { NewIndicator } from '../../../../vocabulary/wire/indicator.ts'
import type { InstitutionKey, OrganizationKey } from '../country/index.ts'

/** What becomes of one thing that was asked. */
export type RequestFate =
  | 'waits'
  | 'accepted'
  | 'overdue'
  | 'declined'
  | 'verified'
  /** Answered by somebody who has no account, with the secret link. */
  | 'by-link'
  /** Answered by letter, which the secretary recorded. */
  | 'by-letter'

export interface AskedFor {
  readonly of: InstitutionKey
  readonly verb: string
  readonly what: string
  readonly finding: string
  readonly basis: string
  readonly evidence: string
  /** Days after the session; null leaves the date to whoever answers. */
  readonly dueDays: readonly [inALongPast: number, inAShortOne: number] | null
  /** Who stands above it, and is told when no answer comes. */
  readonly superior?: OrganizationKey
  readonly fate: RequestFate
  /** What the committee says of the answer. */
  readonly appraisal?: {
    readonly outcome: 'satisfactory' | 'partial' | 'unsatisfactory'
    readonly words: string
  }
  /** Asks again for what this institution declined. */
  readonly again?: true
  /** By which figure it will be seen, where the committee said so, and what was measured first. */
  readonly figure?: Omit<NewIndicator, 'targetOn'> & { readonly first: number }
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
  /** It speaks of what this institution agreed to in the workshop. */
  readonly agreedBy?: OrganizationKey
  /** Who speaks otherwise than by consent, and why. */
  readonly reservation?: { readonly seat: number; readonly words: string }
  /** Who is recused from the item, and why. */
  readonly conflict?: { readonly seat: number; readonly words: string }
  /** Seats that leave while the last item is open: it stops and is postponed. */
  readonly leave: readonly number[]
  readonly asked: readonly AskedFor[]
  /** Who objected to the first wording, and why; it was written anew. */
  readonly objection?: { readonly seat: number; readonly words: string; readonly text: string }
  /** Where it was held, where it was not in the capital. */
  readonly placeId?: string
  readonly online?: true
  /** The last item is kept out of the public minutes. */
  readonly reserves?: true
  readonly public: boolean
}

/** The town whose clock gives institutions two days to answer what was asked there. */
export const quickPlace = 'XT-0304'

/**
 * Four sessions that were held: one with a reservation and an institution that never answered, one with a conflict, one that
 * lost its quorum, one with an objection.
 */
export const sessionStories: readonly SessionStory[] = [
  {
    title: 'Primera sesión ordinaria',
    placeId: quickPlace,
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
        of: 'border',
        verb: 'report-back',
        what: 'Decir qué permisos de viaje se revisaron en el paso de la sierra.',
        finding: 'Nadie sabe cuántos permisos se revisan en el paso.',
        basis: 'Visita del comité a Las Nubarias',
        evidence: 'Informe con fechas, sin nombres',
        dueDays: null,
        superior: 'commission',
        fate: 'waits',
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
    reserves: true,
  },
  {
    title: 'Segunda sesión ordinaria',
    online: true,
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
    agreedBy: 'police',
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
        figure: {
          name: 'Noches de fin de semana con guardia en la terminal',
          unit: 'noches al mes',
          baseline: 0,
          target: 8,
          measuredBy: 'Hoja de servicio de cada fin de semana',
          first: 3,
        },
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
  {
    title: 'Cuarta sesión ordinaria',
    daysAgo: [20, 2.2],
    here: [1, 3, 4, 5, 6, 7],
    alternates: [],
    item: 'Casas de acogida en la costa',
    question: '¿Qué se pide para que haya lugar cada noche?',
    decision: 'Pedir lugares de acogida para cada noche, con intérprete cuando haga falta.',
    objection: {
      seat: 6,
      words: 'Así escrito deja fuera a quien no habla la lengua.',
      text: 'Pedir lugares de acogida para cada noche.',
    },
    reservation: { seat: 7, words: 'Que se diga cuántos lugares son.' },
    leave: [],
    asked: [
      {
        of: 'shelter',
        verb: 'open-service',
        what: 'Abrir lugares de acogida para cada noche de la temporada.',
        finding: 'Tres noches de cada diez no hay lugar.',
        basis: 'Lista de remisiones sin respuesta, solo números',
        evidence: 'Calendario de lugares por semana',
        dueDays: [60, 30],
        fate: 'by-letter',
      },
      {
        of: 'prosecution',
        verb: 'report-back',
        what: 'Decir qué se hace cuando alguien llega de noche.',
        finding: 'No hay un procedimiento escrito para la noche.',
        basis: 'Conversación con la casa de acogida',
        evidence: 'Procedimiento escrito',
        dueDays: null,
        fate: 'by-link',
      },
    ],
    public: false,
  },
]
