import { sendSignal } from '../a-verified-signal.ts'
import { nationalDeskId, personId } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

const mechanism = {
  contactName: 'Doña Elsa',
  contactRole: 'coordinación',
  clockOwnerId: personId('berta'),
  pathway: { receiver: 'Casa de la Mujer', text: 'Recibe de día y de noche.', lastVerifiedOn: '2026-02-20' },
}
const hotline = {
  placeId: '0202',
  kind: 'hotline',
  name: { es: 'Línea', fr: 'Ligne', en: 'Line' },
  number: '155',
  hours: 'Mo-Fr 08:00-16:00',
  source: 'the municipality',
  validFrom: '2026-01-01',
}
const institution = {
  name: 'Dirección de Puertos',
  shortName: null,
  kind: 'institution',
  sector: null,
  placeId: 'ZL',
  validFrom: '2026-01-01',
}

/** What keeps a country open: places, numbers, institutions, who is on duty and how they are reached. */
export async function doMechanism(server: TestServer): Promise<void> {
  await openTerritory(server)
  await keepDuty(server)
  await reachPeople(server)
  await lookAround(server)
}

async function openTerritory(server: TestServer): Promise<void> {
  const [berta, nora] = [doneBy(server, 'berta'), doneBy(server, 'nora')]
  const url = '/api/v1/territories/0202'
  await berta.put(url, mechanism)
  const number = await berta.post<Made>('/api/v1/directory', hotline)
  await nora.post(`/api/v1/directory/${number.id}/confirm`, { verifiedOn: '2026-03-01' })
  await berta.post(`${url}/state`, { to: 'ready' })
  await berta.post(`${url}/state`, { to: 'live' })
  const old = await berta.post<Made>('/api/v1/directory', { ...hotline, number: '156' })
  await berta.post(`/api/v1/directory/${old.id}/end`, { validTo: '2026-03-02' })
  const made = await nora.post<Made>('/api/v1/organizations', institution)
  await nora.post(`/api/v1/organizations/${made.id}/end`, { validTo: '2026-06-01' })
  await berta.get(`${url}/clock-owners`)
  await nora.get(url)
  await nora.get('/api/v1/territories')
  await nora.get(`${url}/clocks`)
  await berta.put(`${url}/clocks`, { clocks: [{ step: 'proposal-answer', urgency: 'normal', hours: 72 }] })
  await nora.get('/api/v1/directory')
  await nora.get('/api/v1/organizations')
}

async function keepDuty(server: TestServer): Promise<void> {
  const berta = doneBy(server, 'berta')
  await berta.post('/api/v1/duty/desks', { name: 'Mesa de Puerto Sereno', placeId: '0101' })
  const from = server.clock.now().toISOString()
  const to = new Date(server.clock.now().getTime() + 31 * 86_400_000).toISOString()
  const shift = (person: 'alba' | 'quena', rank: number) => ({ personId: personId(person), rank, from, to })
  const shifts = `/api/v1/duty/desks/${nationalDeskId}/shifts`
  await berta.put(shifts, { from, to, shifts: [shift('alba', 1), shift('quena', 2)] })
  await berta.get(`${shifts}?from=${from}&to=${to}`)
  await berta.get('/api/v1/duty')
  await doneBy(server, 'alba').get('/api/v1/duty/shifts/mine')
}

async function reachPeople(server: TestServer): Promise<void> {
  const alba = doneBy(server, 'alba')
  await alba.put('/api/v1/duty/reach/mail', { address: 'alba@example.org' })
  await alba.get('/api/v1/push/key')
  const subscription = (path: string) => ({
    endpoint: `https://push.example.com/${path}`,
    keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
  })
  await alba.post('/api/v1/push/subscriptions', subscription('kept'))
  const given = await alba.post<Made>('/api/v1/push/subscriptions', subscription('given-back'))
  await alba.delete(`/api/v1/push/subscriptions/${given.id}`)
  await alba.get('/api/v1/duty/reach')
  await sendSignal(server, { dangerNow: true, territoryId: '0201' })
  await server.sweep()
  const { items } = await alba.get<{ items: (Made & { answeredAt: string | null })[] }>(
    '/api/v1/duty/notices',
  )
  await alba.post(`/api/v1/duty/notices/${items.find((one) => one.answeredAt === null)?.id}/acknowledge`)
}

async function lookAround(server: TestServer): Promise<void> {
  const [anybody, alba, karla] = [doneBy(server, null), doneBy(server, 'alba'), doneBy(server, 'karla')]
  await anybody.get('/health')
  await anybody.get('/api/v1/installation')
  await alba.get('/api/v1/places')
  await alba.get('/api/v1/places/outlines')
  await alba.get('/api/v1/attention')
  await karla.get('/api/v1/audit/links')
  await karla.get('/api/v1/audit/verification')
}
