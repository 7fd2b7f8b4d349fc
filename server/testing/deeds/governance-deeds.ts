import { organizations } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

const body = {
  kind: 'steering-committee',
  name: 'Comité Directivo',
  placeId: 'ZL',
  purpose: 'Vigila los resultados.',
  quorum: 2,
  quorumSectors: ['women'],
  establishedOn: '2026-01-01',
  seats: [{ sector: 'women' }, { sector: 'indigenous' }, { sector: 'afro-descendant', label: 'Costa' }],
}
const project = {
  name: { es: 'Programa de la Costa', fr: 'Programme de la côte', en: 'Programme of the coast' },
  objective: { es: 'Identificar mejor las amenazas.' },
  donorId: organizations.childhood.id,
  implementerIds: [organizations.weavers.id],
  offices: [{ organizationId: organizations.weavers.id, placeId: '0101', address: 'Calle del Muelle' }],
  startsOn: '2025-04-01',
  budget: [{ line: 'Talleres', amount: 12500.5, currency: 'CAD' }],
  public: true,
}

/** Bodies with their seats and terms, the programme's projects, and who does what where. */
export async function doGovernance(server: TestServer): Promise<void> {
  await keepBodies(server)
  await keepProgramme(server)
}

async function keepBodies(server: TestServer): Promise<void> {
  const nora = doneBy(server, 'nora')
  const { id, seatIds } = await nora.post<Made & { seatIds: string[] }>('/api/v1/bodies', body)
  const url = `/api/v1/bodies/${id}`
  await nora.get('/api/v1/bodies')
  await nora.get(url)
  const { kind: _kind, placeId: _place, establishedOn: _day, seats: _seats, ...rule } = body
  await nora.put(url, { ...rule, meetsEveryDays: 30 })
  const seat = `${url}/seats/${seatIds[0]}`
  const term = { holderName: 'Mara Uno', organizationId: organizations.weavers.id, fromOn: '2026-01-05' }
  await nora.post(`${seat}/terms`, term)
  const made = await nora.post<Made>(`${seat}/terms`, { ...term, part: 'alternate', holderName: 'Zoe Dos' })
  await nora.post(`${seat}/terms/${made.id}/end`, { toOn: '2026-02-01' })
  const added = await nora.post<Made>(`${url}/seats`, { sector: 'migrants' })
  await nora.post(`${url}/seats/${added.id}/end`, { endedOn: '2026-02-15' })
  const other = await nora.post<Made>('/api/v1/bodies', { ...body, name: 'Comité anterior' })
  await nora.post(`/api/v1/bodies/${other.id}/end`, { endedOn: '2026-02-01' })
}

async function keepProgramme(server: TestServer): Promise<void> {
  const [nora, juana] = [doneBy(server, 'nora'), doneBy(server, 'juana')]
  const { id } = await nora.post<Made>('/api/v1/projects', project)
  await nora.put(`/api/v1/projects/${id}`, { ...project, endsOn: '2028-03-31' })
  await nora.get(`/api/v1/projects/${id}`)
  await nora.get('/api/v1/projects')
  await doneBy(server, null).get('/api/v1/public/programme')
  const activity = {
    organizationId: organizations.weavers.id,
    kind: 'prevention',
    placeId: '0101',
    fromOn: '2026-01-01',
  }
  await nora.post('/api/v1/activities', activity)
  const own = await juana.post<Made>('/api/v1/activities', { ...activity, kind: 'advocacy' })
  await juana.post(`/api/v1/activities/${own.id}/end`, { toOn: '2026-02-01' })
  await nora.get('/api/v1/activities')
}
