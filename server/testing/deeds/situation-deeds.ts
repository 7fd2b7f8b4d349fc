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
  const settings = {
    level: 0.02,
    falseDiscoveryRate: 0.1,
    minimumCount: 2,
    windowWeeks: 4,
    grounds: 'Un aviso solo no basta aquí.',
  }
  const proposed = await carla.post<Made>('/api/v1/detection/settings', settings)
  await doneBy(server, 'olga').post(`/api/v1/detection/settings/${proposed.id}/settle`, { to: 'kept' })
  await carla.get('/api/v1/detection/settings')
  const stopped = await carla.post<{ job: Made }>('/api/v1/detection/jobs')
  await carla.post(`/api/v1/detection/jobs/${stopped.job.id}/cancel`)
  const asked = await carla.post<{ job: Made }>('/api/v1/detection/jobs')
  await server.judge()
  await carla.get(`/api/v1/detection/jobs/${asked.job.id}`)
  await carla.get('/api/v1/detection/jobs')
  await carla.get('/api/v1/detection/runs')
  const wave = {
    placeId: '0101',
    kind: 'campaign',
    day: '2026-03-02',
    weeks: 3,
    grounds: 'La radio local habló del tema.',
  }
  const noted = await carla.post<Made>('/api/v1/detection/waves', wave)
  await carla.post(`/api/v1/detection/waves/${noted.id}/withdraw`)
  await carla.get('/api/v1/detection/waves')
  await carla.get('/api/v1/detection/gaps')
  await carla.get('/api/v1/detection/clusters')
  await carla.get('/api/v1/detection/rates')
  await carla.get('/api/v1/detection/panel')
  await carla.get('/api/v1/detection/series?territory=0101&group=recruitment')
  await carla.get('/api/v1/detection/map')
  const { items } = await carla.get<{ items: (Made & { kind: string; state: string })[] }>(
    '/api/v1/detection/findings?limit=100',
  )
  const raised = items.find((one) => one.kind === 'sentinel' && one.state === 'raised')
  await carla.get(`/api/v1/detection/findings/${raised?.id}`)
  await carla.post(`/api/v1/detection/findings/${raised?.id}/judgement`, { to: 'accepted' })
}
