import type { NewIndicator } from '../../../../vocabulary/wire/indicator.ts'
import type { NewParticipant } from '../../../../vocabulary/wire/meeting.ts'
import type { NewStatement } from '../../../../vocabulary/wire/workshop.ts'
import { themeStatements } from '../../../../vocabulary/words/index.ts'
import { type OrganizationKey, organizations } from '../country/index.ts'

type Sector = 'women' | 'education' | 'girls-youth' | 'justice-security' | 'health' | 'community'

/** Thirty people of the invented country, from where they come and for which sector they speak. */
const cast: readonly (readonly [
  from: OrganizationKey | 'health' | 'board',
  sector: Sector | null,
  names: string,
])[] = [
  ['weavers', 'women', 'Amaya Orvelta, Celia Dumarra, Doria Penlosa, Elvira Santorme, Rosalba Quindía'],
  ['shelter', 'women', 'Fátima Orendal, Nélida Brasca, Oriana Velmonte'],
  [
    'school',
    'education',
    'Abel Cantuero, Brígida Solmar, Celso Teranda, Dalia Umbrosa, Efraín Lodreo, Gilma Tarvés',
  ],
  ['youth', 'girls-youth', 'Ariel Fondeo, Briana Caldor, Citlali Monreal, Dante Oruela, Eira Palveda'],
  ['police', 'justice-security', 'Horacio Zembrano, Ismael Corditt, Jimena Aldrasa'],
  ['prosecution', 'justice-security', 'Karen Sotrela, Leandro Vistel'],
  ['health', 'health', 'Mireya Tolbano, Norberto Asquel, Olinda Perriol'],
  ['board', 'community', 'Porfirio Nadelba, Quirina Estolaza'],
  ['childhood', null, 'Rebeca Amontil'],
]

const beyond = { health: 'Centro de Salud de Orén', board: 'Patronato del Muelle Viejo' } as const

export const thirtyPeople: readonly NewParticipant[] = cast.flatMap(([from, sector, names]) =>
  names.split(', ').map((name) => ({
    name,
    organizationId: null,
    // One that is known by its name is joined to it.
    institution: from === 'health' || from === 'board' ? beyond[from] : organizations[from].name,
    sector,
    sex: null,
  })),
)

/** What the room added to the statements of the theme. */
const ofTheRoom: readonly NewStatement[] = [
  {
    text: 'La guardia y las terminales acuerdan qué se pregunta cuando una niña viaja con quien no es su familia.',
    line: 'prevention',
  },
  {
    text: 'En temporada de cosecha hay una mesa semanal entre el trabajo, la niñez y las tejedoras.',
    line: 'prevention',
  },
  {
    text: 'La fiscalía recibe la remisión de una organización sin pedir que la persona vuelva a contar.',
    line: 'protection',
  },
  {
    text: 'Cada casa que aloja tiene un acuerdo de transporte para la noche y el fin de semana.',
    line: 'protection',
  },
]

export const twelveStatements: readonly NewStatement[] = [
  ...themeStatements('local-organisations', 'es'),
  ...ofTheRoom,
]

/** Of one vote: for, against, abstaining. A second vote may follow the first. */
type Hands = readonly [yes: number, no: number, none: number]
/** What hands say, and what ratings lean to where no hands are asked for. */
export const votesTaken: readonly (readonly Hands[])[] = [
  [[28, 1, 1]],
  [[27, 2, 1]],
  [[18, 9, 3]],
  [[25, 3, 2]],
  [[26, 2, 2]],
  [
    [18, 9, 3],
    [25, 3, 2],
  ],
  [[24, 4, 2]],
  [[29, 0, 1]],
  [[26, 2, 2]],
  [[16, 10, 4]],
  [
    [20, 9, 1],
    [24, 4, 2],
  ],
  [[27, 1, 2]],
]

/** The numbers of what the room rated so high twice that nobody asked for a show of hands. */
export const restsOnRatings: ReadonlySet<number> = new Set([1, 2, 9, 12])

interface Agreed {
  /** The number of its statement. */
  readonly from: number
  readonly owner: OrganizationKey
  readonly what: string
  readonly days: number
  readonly evidence: string
  /** By which figure it will be seen; its day is a month after the agreement’s own. */
  readonly figure: Omit<NewIndicator, 'targetOn'>
  /** What was measured, and how many hours after the closing. */
  readonly readings?: readonly {
    readonly after: number
    readonly value: number
    readonly reference: string
  }[]
}

/** Six agreements, of both lines, each with a local owner. */
export const sixAgreements: readonly Agreed[] = [
  {
    from: 1,
    owner: 'school',
    what: 'Dar una charla por trimestre sobre ofertas engañosas en las doce escuelas de la costa.',
    days: 60,
    evidence: 'Registro de charlas por escuela y fecha',
    figure: {
      name: 'Escuelas de la costa con una charla en el trimestre',
      unit: 'escuelas',
      baseline: 2,
      target: 12,
      measuredBy: 'Registro de charlas de la dirección, cada mes',
    },
    readings: [
      { after: 22, value: 5, reference: 'Registro de charlas, hojas 1 a 5' },
      { after: 36, value: 12, reference: 'Registro de charlas, hojas 1 a 12' },
    ],
  },
  {
    from: 2,
    owner: 'weavers',
    what: 'Avisar en el mercado y la terminal, antes de la cosecha, de cómo se capta.',
    days: 45,
    evidence: 'Fotografías de los carteles y lista de puestos visitados',
    figure: {
      name: 'Puestos del mercado y la terminal con el aviso a la vista',
      unit: 'puestos',
      baseline: 0,
      target: 60,
      measuredBy: 'Recorrido de las tejedoras, antes y después de la cosecha',
    },
    readings: [{ after: 30, value: 41, reference: 'Lista de puestos visitados' }],
  },
  {
    from: 9,
    owner: 'police',
    what: 'Acordar con las terminales qué se pregunta y a quién se llama.',
    days: 40,
    evidence: 'Acuerdo firmado con cada terminal',
    figure: {
      name: 'Terminales que saben qué preguntar y a quién llamar',
      unit: 'terminales',
      baseline: 0,
      target: 4,
      measuredBy: 'Acuerdos firmados, revisados cada trimestre',
    },
  },
  {
    from: 6,
    owner: 'childhood',
    what: 'Acompañar a la puerta del servicio a quien llega, con una persona de turno.',
    days: 75,
    evidence: 'Rol de turnos publicado cada mes',
    figure: {
      name: 'Personas acompañadas hasta la puerta, de cada cien que llegan',
      unit: '%',
      baseline: 30,
      target: 90,
      measuredBy: 'Rol de turnos, sin nombres, cada mes',
    },
    readings: [{ after: 38, value: 55, reference: 'Rol de turnos del primer mes' }],
  },
  {
    from: 12,
    owner: 'shelter',
    what: 'Firmar un acuerdo de transporte para la noche y el fin de semana.',
    days: 70,
    evidence: 'Acuerdo firmado y bitácora de viajes, sin nombres',
    figure: {
      name: 'Noches y fines de semana sin transporte',
      unit: 'noches al mes',
      baseline: 9,
      target: 0,
      measuredBy: 'Bitácora de viajes, sin nombres, cada mes',
    },
    readings: [{ after: 52, value: 4, reference: 'Bitácora de viajes del mes' }],
  },
  {
    from: 11,
    owner: 'prosecution',
    what: 'Recibir la remisión escrita de una organización como primer relato.',
    days: 80,
    evidence: 'Circular interna',
    figure: {
      name: 'Remisiones recibidas sin pedir que se vuelva a contar',
      unit: '% de remisiones',
      baseline: 10,
      target: 100,
      measuredBy: 'Libro de recepción de la fiscalía, cada trimestre',
    },
  },
]

/** What is to be learned, with the number of the statement that supports it. */
export const competenciesAsked = [
  {
    competency: 'c2',
    learnerKind: 'sector',
    learner: 'education',
    why: 'Ven primero quién deja de llegar.',
    from: 1,
  },
  {
    competency: 'c6',
    learnerKind: 'sector',
    learner: 'security',
    why: 'Preguntan en la terminal y en el muelle.',
    from: 9,
  },
  {
    competency: 'c9',
    learnerKind: 'role',
    learner: 'local-coordinator',
    why: 'Cada paso de la ruta tiene que tener dueño.',
    from: 7,
  },
  {
    competency: 'c10',
    learnerKind: 'role',
    learner: 'organization-member',
    why: 'Acompañan y no deben contar lo que oyen.',
    from: 8,
  },
] as const
