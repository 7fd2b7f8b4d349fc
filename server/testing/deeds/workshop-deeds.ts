import { randomUUID } from 'node:crypto'
import { anIndicator } from '../a-commitment.ts'
import { aMeetingPlan } from '../a-meeting.ts'
import { aVote, aWorkshopPlan } from '../a-workshop.ts'
import { organizations } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

/** A workshop from its plan to its minutes, with what it agrees and what is to be learned. */
export async function doWorkshops(server: TestServer): Promise<void> {
  const nora = doneBy(server, 'nora')
  const startsAt = server.clock.now().toISOString()
  const endsAt = new Date(server.clock.now().getTime() + 2 * 86_400_000).toISOString()
  const plan = aWorkshopPlan({ meeting: aMeetingPlan({ startsAt, endsAt }) })
  const { id } = await nora.post<Made>('/api/v1/workshops', plan)
  const url = `/api/v1/workshops/${id}`
  const { theme, question } = plan
  const rule = { thresholdPercent: 60, minimumVoters: 2, dissent: 'against' }
  await nora.put(url, { theme, question, rule })
  await nora.post(`${url}/moves`, { to: 'open' })
  const day = await noteAll(server, id)
  const statements = [
    'Se habla en las escuelas.',
    'Se avisa en los muelles.',
    'Se acompaña al servicio.',
  ].map((text) => ({ text, line: 'prevention' }))
  const { ids } = await nora.post<{ ids: string[] }>(`${url}/statements`, { statements })
  const [one, other, third] = ids.map((statement) => `/api/v1/workshop-statements/${statement}`)
  await nora.put(one ?? '', { text: 'Se habla en cada escuela.', line: 'prevention' })
  for (const file of ['', '/export.csv', '/export.xlsx']) await nora.get(`${url}/statements${file}`)
  await nora.post(`${url}/statement-order`, { statements: [...ids].reverse() })
  await nora.post(`${one}/moves`, { to: 'admitted' })
  await nora.post(`${other}/moves`, { to: 'admitted' })
  await nora.post(`${third}/moves`, { to: 'set-aside', reason: 'taken-back' })
  const sectors = [{ sector: 'women', for: 5, against: 0, abstain: 0 }]
  const dissent = [{ kind: 'reservation', sector: 'education', text: 'Faltan horas.' }]
  await nora.post(`${one}/votes`, aVote({ day, way: 'ballot', for: 5, against: 0, abstain: 0, sectors }))
  await nora.post(`${other}/votes`, { ...aVote({ day, for: 4, against: 1, abstain: 0 }), dissent })
  await nora.post(`${one}/dissent`, {
    kind: 'objection',
    organizationId: organizations.labour.id,
    text: 'No hay fondos.',
  })
  await nora.put(`${url}/agreements`, { agreements: [agreementOf(server, ids[0])] })
  const asked = { competency: 'c2', learnerKind: 'role', learner: 'focal-point', why: 'Son quienes ven.' }
  await nora.put(`${url}/competencies`, { competencies: [{ ...asked, statementId: ids[0] }] })
  await nora.post(`${url}/close`)
  await server.sweep()
  await decideCompetency(server)
  for (const file of ['', '/export.csv', '/export.xlsx']) await nora.get(`${url}/agreements${file}`)
  for (const read of ['', '/minutes', '/minutes.pdf?language=fr', '/minutes.docx'])
    await nora.get(`${url}${read}`)
  await doneBy(server, 'mara').get('/api/v1/workshops')
  await doneBy(server, 'mara').get(`/api/v1/traces/statement/${ids[0]}`)
}

/** What the workshop wants strengthened is answered by whoever trains. */
async function decideCompetency(server: TestServer): Promise<void> {
  const vera = doneBy(server, 'vera')
  const { items } = await vera.get<{ items: { id: string }[] }>('/api/v1/competency-proposals')
  for (const file of ['csv', 'xlsx']) await vera.get(`/api/v1/competency-proposals/export.${file}`)
  await vera.post(`/api/v1/competency-proposals/${items[0]?.id}/decide`, { to: 'accepted' })
}

async function noteAll(server: TestServer, id: string): Promise<string> {
  const nora = doneBy(server, 'nora')
  const participants = [1, 2, 3, 4, 5].map((number) => ({ name: `Participante ${number}`, sector: 'women' }))
  const { ids } = await nora.post<{ ids: string[] }>(`/api/v1/meetings/${id}/participants`, { participants })
  const { days } = await nora.get<{ days: string[] }>(`/api/v1/meetings/${id}`)
  const day = days[0] ?? ''
  await nora.post(`/api/v1/meetings/${id}/attendance`, { day, way: 'list', participantIds: ids })
  return day
}

const agreementOf = (server: TestServer, statementId: string | undefined) => ({
  id: randomUUID(),
  statementId,
  what: 'Dar charlas en las escuelas.',
  line: 'prevention',
  organizationId: organizations.childhood.id,
  dueOn: new Date(server.clock.now().getTime() + 60 * 86_400_000).toISOString().slice(0, 10),
  evidenceRequired: 'Registro de charlas',
  indicator: anIndicator(),
})
