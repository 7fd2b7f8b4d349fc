import type { BodyKey, OrganizationKey } from '../country/index.ts'
import { countryCode, people } from '../country/index.ts'
import type { World } from '../world/index.ts'

interface SeatPlan {
  readonly sector: string
  readonly holder: string
  readonly organization?: OrganizationKey
  readonly sex?: 'woman' | 'man'
  readonly alternate?: string
}

interface BodyPlan {
  readonly kind: 'commission' | 'local-committee' | 'steering-committee'
  readonly name: string
  readonly placeId: string
  readonly purpose: string
  readonly quorum: number
  readonly quorumSectors: readonly string[]
  readonly meetsEveryDays: number
  readonly seats: readonly SeatPlan[]
}

const seat = (sector: string, holder: string, more: Omit<SeatPlan, 'sector' | 'holder'> = {}): SeatPlan => ({
  sector,
  holder,
  sex: 'woman',
  ...more,
})

/** The bodies of Tamarela. Seven seats are this country's choice for its steering committee, and no rule. */
const bodies: Readonly<Record<BodyKey, BodyPlan>> = {
  commission: {
    kind: 'commission',
    name: 'Comisión Tamarela contra la Trata',
    placeId: countryCode,
    purpose: 'Reúne a las instituciones que previenen, protegen y persiguen.',
    quorum: 3,
    quorumSectors: ['child-protection'],
    meetsEveryDays: 60,
    seats: [
      seat('child-protection', people.flor.name, { organization: 'childhood' }),
      seat('labour', people.gilda.name, { organization: 'labour' }),
      seat('justice-security', people.hugo.name, { organization: 'police', sex: 'man' }),
      seat('justice-security', people.irma.name, { organization: 'prosecution' }),
      seat('education', people.julio.name, { organization: 'school', sex: 'man' }),
    ],
  },
  celdera: {
    kind: 'local-committee',
    name: 'Comité Local de Punta Celdera',
    placeId: 'XT-0103',
    purpose: 'Reúne cada mes a quienes ven, avisan y acompañan en el municipio.',
    quorum: 2,
    quorumSectors: [],
    meetsEveryDays: 30,
    seats: [
      seat('community', people.elsa.name),
      seat('child-protection', people.simon.name, { organization: 'childhood', sex: 'man' }),
      seat('girls-youth', people.zoe.name, { organization: 'youth' }),
    ],
  },
  iruel: {
    kind: 'local-committee',
    name: 'Comité Local de Paso Iruel',
    placeId: 'XT-0404',
    purpose: 'Reúne cada mes a quienes cuidan el paso de frontera.',
    quorum: 2,
    quorumSectors: [],
    meetsEveryDays: 30,
    seats: [
      seat('community', people.petra.name),
      seat('local-government', 'Nilda Corvesa'),
      seat('health', 'Rómulo Ensaldo', { sex: 'man' }),
    ],
  },
  steering: {
    kind: 'steering-committee',
    name: 'Comité Directivo del Programa',
    placeId: countryCode,
    purpose: 'Vigila los resultados: decide, colabora y recomienda, en nombre de la sociedad civil.',
    quorum: 4,
    quorumSectors: ['afro-descendant', 'indigenous'],
    meetsEveryDays: 90,
    seats: [
      seat('women', people.mara.name, { organization: 'weavers', alternate: 'Delfina Arrube' }),
      seat('women', people.ofelia.name),
      seat('girls-youth', people.yesenia.name, { organization: 'youth', alternate: 'Ruth Calvané' }),
      seat('girls-youth', people.brunilda.name),
      seat('afro-descendant', people.celestina.name, { alternate: 'Macario Landúe' }),
      seat('indigenous', people.ixel.name),
      seat('indigenous', people.damaso.name, { sex: 'man' }),
    ],
  },
}

/** Who does what where, at the start. */
const activities: readonly (readonly [organization: OrganizationKey, kind: string, place: string])[] = [
  ['weavers', 'prevention', 'XT-0101'],
  ['weavers', 'advocacy', 'XT-0101'],
  ['youth', 'prevention', 'XT-0103'],
  ['youth', 'community-watch', 'XT-0103'],
  ['childhood', 'protection', 'XT-0103'],
  ['childhood', 'coordination', countryCode],
  ['shelter', 'shelter', 'XT-0101'],
  ['shelter', 'attention', 'XT-0101'],
  ['labour', 'protection', 'XT-0404'],
  ['border', 'prevention', 'XT-0404'],
  ['school', 'training', 'XT-0103'],
  ['programme', 'training', countryCode],
]

/** The programme on its first day: the project that everybody may read of, its bodies, and who does what where. */
export async function establishProgramme(world: World): Promise<void> {
  await addProject(world)
  for (const key of Object.keys(bodies) as BodyKey[]) await establish(world, key)
  const fromOn = dayOf(world)
  for (const [organization, kind, placeId] of activities)
    await world
      .as('nora')
      .post('/api/v1/activities', { organizationId: world.organization(organization), kind, placeId, fromOn })
}

const dayOf = (world: World): string => world.clock.now().toISOString().slice(0, 10)

async function addProject(world: World): Promise<void> {
  await world.as('nora').post('/api/v1/projects', {
    name: {
      es: 'Tamarela alerta: sociedad civil contra la trata',
      fr: 'Tamarela en alerte : la société civile contre la traite',
      en: 'Tamarela alert: civil society against trafficking',
    },
    objective: {
      es: 'Que la sociedad civil tenga más poder e influencia para prevenir y combatir la trata, sobre todo de mujeres y niñas.',
      fr: 'Que la société civile ait plus de pouvoir et d’influence pour prévenir et combattre la traite, surtout des femmes et des filles.',
      en: 'That civil society has more power and influence to prevent and combat trafficking, above all of women and girls.',
    },
    donorId: world.organization('donor'),
    implementerIds: [world.organization('programme'), world.organization('weavers')],
    offices: [
      {
        organizationId: world.organization('programme'),
        placeId: 'XT-0101',
        address: 'Calle de los Faroles 12',
      },
      { organizationId: world.organization('weavers'), placeId: 'XT-0103' },
    ],
    startsOn: dayOf(world),
    budget: [
      { line: 'Talleres y sesiones', amount: 184_000, currency: 'CAD' },
      { line: 'Formación', amount: 96_500, currency: 'CAD' },
      { line: 'Mesa de alerta temprana', amount: 210_000, currency: 'CAD' },
    ],
    source: 'Inventado para la demostración',
    public: true,
  })
}

async function establish(world: World, key: BodyKey): Promise<void> {
  const { seats, ...plan } = bodies[key]
  const nora = world.as('nora')
  const fromOn = dayOf(world)
  const { id, seatIds } = await nora.post<{ id: string; seatIds: string[] }>('/api/v1/bodies', {
    ...plan,
    establishedOn: fromOn,
    listed: true,
    seats: seats.map(({ sector }) => ({ sector })),
  })
  world.ids.bodies.set(key, id)
  for (const [index, { holder, organization, sex, alternate }] of seats.entries()) {
    const terms = `/api/v1/bodies/${id}/seats/${seatIds[index]}/terms`
    const organizationId = organization === undefined ? null : world.organization(organization)
    await nora.post(terms, {
      holderName: holder,
      organizationId,
      personId: accountOf(world, holder),
      sex,
      fromOn,
    })
    if (alternate !== undefined) await nora.post(terms, { part: 'alternate', holderName: alternate, fromOn })
  }
}

/** The account of whoever has one. */
function accountOf(world: World, name: string): string | null {
  for (const [key, id] of world.ids.people) if (people[key].name === name) return id
  return null
}
