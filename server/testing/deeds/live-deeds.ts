import type { Joined, RoomRow, RoundDetail, VoiceRow } from '../../../vocabulary/wire/live.ts'
import { aMeetingPlan } from '../a-meeting.ts'
import { drawKey } from '../a-room.ts'
import { aWorkshopPlan } from '../a-workshop.ts'
import { manyVoters } from '../many-voters.ts'
import { personId } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

/** A hall from its code to a round of opinions and one of ratings, with a telephone, a shared device and a sheet of paper. */
export async function doLive(server: TestServer): Promise<void> {
  const [nora, anybody] = [doneBy(server, 'nora'), doneBy(server, null)]
  const { url, ids } = await anOpenHall(server)
  const { secret } = await nora.post<{ secret: string }>(`${url}/room`, { expected: 20 })
  const settings = { state: 'open', expected: 25, takesStatements: true }
  await nora.put(`${url}/room`, settings)
  await nora.post(`${url}/room/code`)
  await anybody.post('/api/v1/live/projector', { secret })
  await nora.post(`${url}/room/projector`)
  const { room } = await nora.get<{ room: RoomRow }>(`${url}/room`)
  await anybody.post('/api/v1/live/door', { code: room.code })
  const token = await joinAs(server, { code: room.code, way: 'telephone', sector: 'women' })
  await joinAs(server, { code: room.code, way: 'shared', sector: null })
  await anybody.get(`/api/v1/live/events/${room.stream}`)
  await anybody.post('/api/v1/live/state', { token })
  const said = { text: 'Se revisan los horarios de la ruta.', line: 'protection' }
  await anybody.post('/api/v1/live/statements', { token, ...said })
  const { numbers } = await nora.post<{ numbers: number[] }>(`${url}/paper-voices`, { many: 2 })
  const planned = await nora.post<{ ids: string[] }>(`${url}/ready-rounds`)
  const [opinions, first, second] = planned.ids.map((id) => `/api/v1/workshop-rounds/${id}`)
  await nora.put(first ?? '', { kind: 'ratings', title: 'Primera', statements: ids, minutes: 10 })
  await nora.delete(second ?? '')
  const { id } = await nora.post<Made>(`${url}/rounds`, { kind: 'ratings', showsBefore: true })
  await nora.delete(`/api/v1/workshop-rounds/${id}`)
  for (const [round, vote] of [
    [opinions, { choice: 1 }],
    [first, { importance: 8, feasibility: 6 }],
  ] as const) {
    const ballots = ids.map((statementId) => ({ statementId, ...vote }))
    await nora.post(`${round}/moves`, { to: 'open' })
    await nora.post(`${round}/extend`, { seconds: 120 })
    const roundId = round?.split('/').at(-1)
    const cast = ballots.map((ballot) => ({ ...ballot, revision: 1, reason: 'Hace falta.' }))
    await anybody.post('/api/v1/live/ballots', { token, roundId, ballots: cast })
    await nora.post(`${round}/sheets`, { number: numbers[0], sector: 'health', ballots })
    await nora.post(`${round}/moves`, { to: 'paused' })
    await nora.post(`${round}/moves`, { to: 'open' })
    if (round === opinions) await manyVoters(server, roundId ?? '', 100)
    await nora.post(`${round}/moves`, { to: 'closed' })
    await nora.get<RoundDetail>(round ?? '')
    await nora.put(`${url}/room/shown`, { roundId })
  }
  const { items } = await nora.get<{ items: VoiceRow[] }>(`${url}/voices`)
  await nora.post(`/api/v1/workshop-voices/${items[1]?.id}/close`)
  await nora.get(`${url}/rounds`)
  await doAudit(server, { url, round: opinions ?? '' })
}

/** Somebody is named to audit the votes and fetches them; later they are published, and another term ends before its day. */
async function doAudit(
  server: TestServer,
  of: { readonly url: string; readonly round: string },
): Promise<void> {
  const [nora, juana] = [doneBy(server, 'nora'), doneBy(server, 'juana')]
  const untilOn = new Date(server.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
  const named = { reason: 'La nombró la red de organizaciones.', untilOn }
  await nora.get(`${of.url}/auditor-candidates`)
  await nora.post(`${of.url}/auditors`, { ...named, personId: personId('juana') })
  await juana.get('/api/v1/vote-audits')
  await juana.get(`${of.round}/snapshot.zip`)
  const { id } = await nora.post<Made>(`${of.url}/auditors`, { ...named, personId: personId('vera') })
  await nora.post(`/api/v1/vote-auditors/${id}/end`)
  await nora.get(`${of.url}/auditors`)
  await nora.post(`${of.url}/close`)
  await nora.get(`${of.round}/publication`)
  await nora.post(`${of.round}/publication`, { reason: 'Lo pidió la asamblea.' })
  const round = of.round.split('/').at(-1)
  await doneBy(server, null).get(`/api/v1/public/workshop-rounds/${round}/votes.zip`)
  await nora.post(`${of.round}/publication/withdraw`, { reason: 'Alguien se reconoció en una fila.' })
}

async function anOpenHall(server: TestServer) {
  const nora = doneBy(server, 'nora')
  const startsAt = server.clock.now().toISOString()
  const endsAt = new Date(server.clock.now().getTime() + 2 * 86_400_000).toISOString()
  const plan = aWorkshopPlan({ meeting: aMeetingPlan({ startsAt, endsAt }) })
  const { id } = await nora.post<Made>('/api/v1/workshops', plan)
  const url = `/api/v1/workshops/${id}`
  await nora.post(`${url}/moves`, { to: 'open' })
  const statements = ['Se habla en cada escuela.', 'Se avisa en los muelles.'].map((text) => ({
    text,
    line: 'prevention',
  }))
  const written = await nora.post<{ ids: string[] }>(`${url}/statements`, { statements, admitted: true })
  return { url, ids: written.ids }
}

async function joinAs(server: TestServer, given: object): Promise<string> {
  const joined = await doneBy(server, null).post<Joined>('/api/v1/live/join', { ...given, key: drawKey() })
  if (joined.outcome !== 'joined') throw new Error(`not let in: ${joined.outcome}`)
  return joined.token
}
