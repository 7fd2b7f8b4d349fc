import { verifiedSignal } from '../a-verified-signal.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'
import { handOver } from './hand-over.ts'

const level = (value: number) => ({ kind: 'level', level: value, basis: ['verified-signals'] })
const draft = {
  threat: level(2),
  vulnerability: level(2),
  capacity: level(2),
  chosenLevel: 'medium',
  deviationReason: null,
}
const modality = 'forced-crime-recruitment'

/** What analysts and verifiers do with what was verified: group it, judge it, assess it, close it. */
export async function doSituations(server: TestServer): Promise<void> {
  await group(server)
  await assess(server)
  await judgeFindings(server)
}

async function group(server: TestServer): Promise<void> {
  const carla = doneBy(server, 'carla')
  const [one, other] = [
    await verifiedSignal(server, { territoryId: '0102' }),
    await verifiedSignal(server, { territoryId: '0102' }),
  ]
  const { id } = await carla.post<Made>('/api/v1/situations', { signalId: one.id, modality })
  const url = `/api/v1/situations/${id}`
  await carla.get(`/api/v1/signals/${other.id}/situations`)
  await carla.post(`${url}/signals`, { signalId: other.id })
  await carla.post(`${url}/independence`, {
    signalIds: [one.id, other.id],
    ground: 'different-observers',
  })
  await carla.post(`${url}/signals/unlink`, { signalId: other.id, reason: 'other-event' })
  await carla.get('/api/v1/situations')
  await carla.get(url)
  await handOver(server, carla, { url, to: 'olga' })
  await doneBy(server, 'delia').get(`${url}/evidence`)
  await carla.post(`/api/v1/signals/${one.id}/answer`, { feedbackCode: 'watching' })
  await carla.post(`${url}/moves`, { to: 'closed', outcome: 'mitigated' })
}

/** A danger is assessed within twelve hours; here nobody did, and the reason is kept. */
async function assess(server: TestServer): Promise<void> {
  const carla = doneBy(server, 'carla')
  const danger = await verifiedSignal(server, { territoryId: '0201', dangerNow: true })
  const { id } = await carla.post<Made>('/api/v1/situations', { signalId: danger.id, modality })
  const whole = { ...draft, chosenLevel: 'imminent' }
  const assessment = await carla.post<Made>(`/api/v1/situations/${id}/assessments`, whole)
  await carla.put(`/api/v1/assessments/${assessment.id}`, { ...whole, threat: level(3) })
  server.clock.advance({ hours: 13 })
  await carla.post(`/api/v1/situations/${id}/clock-reason`, { reason: 'staff-shortage' })
  await carla.post(`/api/v1/assessments/${assessment.id}/moves`, { to: 'in-peer-review' })
}

async function judgeFindings(server: TestServer): Promise<void> {
  await server.settle()
  const carla = doneBy(server, 'carla')
  await carla.post('/api/v1/detection/runs')
  await carla.get('/api/v1/detection/runs')
  await carla.get('/api/v1/detection/series?territory=0101&group=recruitment')
  await carla.get('/api/v1/detection/map')
  const { items } = await carla.get<{ items: (Made & { kind: string; state: string })[] }>(
    '/api/v1/detection/findings?limit=100',
  )
  const raised = items.find((one) => one.kind === 'sentinel' && one.state === 'raised')
  await carla.get(`/api/v1/detection/findings/${raised?.id}`)
  await carla.post(`/api/v1/detection/findings/${raised?.id}/judgement`, { to: 'accepted' })
}
