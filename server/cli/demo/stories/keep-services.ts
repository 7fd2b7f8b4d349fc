import type { World } from '../world/index.ts'

const dayMs = 86_400_000

interface Service {
  readonly name: string
  readonly placeId: string
  readonly needs: readonly string[]
  readonly receives?: readonly string[]
  readonly hours?: string
  readonly languages?: readonly string[]
  readonly conditions?: string
  readonly reachedThrough?: string
  /** How long ago somebody had asked it when it was written down; null when nobody had. */
  readonly askedDaysAgo: number | null
}

const shelter: Service = {
  name: 'Casa de Acogida Vientos de Orén',
  placeId: 'XT-01',
  needs: ['safe-place', 'food-clothing', 'mental-health'],
  receives: ['girls', 'women', 'women-with-children'],
  hours: 'A toda hora',
  languages: ['es', 'interpreter'],
  conditions: 'Ingreso con la persona de enlace. No se pide denuncia.',
  reachedThrough: 'El equipo de respuesta inmediata, por la mesa nacional',
  askedDaysAgo: 0,
}

const closed: Service = {
  name: 'Comedor del mercado',
  placeId: 'XT-0101',
  needs: ['food-clothing'],
  reachedThrough: 'Por la parroquia',
  askedDaysAgo: 40,
}

const others: readonly Service[] = [
  {
    name: 'Consultorio legal de Almara',
    placeId: 'XT-0101',
    needs: ['legal-help', 'documents'],
    reachedThrough: 'Por la Red de Tejedoras',
    askedDaysAgo: 130,
  },
  {
    name: 'Escuela abierta de Río Tamelo',
    placeId: 'XT-0104',
    needs: ['education'],
    receives: ['adolescents'],
    reachedThrough: 'Por la Dirección de Escuelas',
    askedDaysAgo: 10,
  },
  {
    name: 'Grupo de apoyo de Ciudad Serín',
    placeId: 'XT-0201',
    needs: ['mental-health'],
    askedDaysAgo: null,
  },
]

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** The directory of services: a shelter that is asked again and again, one that nobody asked for long, one that closed. */
export async function keepServices(world: World): Promise<void> {
  const shelterId = await add(world, shelter)
  for (const service of others) await add(world, service)
  const closedId = await add(world, closed)
  await world.as('nora').post(`/api/v1/services/${closedId}/end`, { reason: 'closed' })
  const again = async () => {
    const verifiedOn = dayOf(world.clock.now())
    await world.as('nora').post(`/api/v1/services/${shelterId}/verify`, { verifiedOn })
    world.agenda.after(60 * 24, again)
  }
  world.agenda.after(60 * 24, again)
}

async function add(world: World, { askedDaysAgo, ...service }: Service): Promise<string> {
  const nora = world.as('nora')
  const base = { receives: ['anybody'], languages: ['es'], hours: 'Lunes a viernes, 8:00 a 16:00' }
  const { id } = await nora.post<{ id: string }>('/api/v1/services', { ...base, ...service })
  if (askedDaysAgo === null) return id
  const verifiedOn = dayOf(new Date(world.clock.now().getTime() - askedDaysAgo * dayMs))
  await nora.post(`/api/v1/services/${id}/verify`, { verifiedOn })
  return id
}
