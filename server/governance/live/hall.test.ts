import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LiveCounts, LiveEvent } from '../../../vocabulary/wire/live.ts'
import {
  admitted,
  anOpenRoom,
  anOpenWorkshop,
  aRound,
  aVoice,
  cast,
  listenTo,
  roundId,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
let address: string

beforeAll(async () => {
  server = await startTestServer()
  address = await server.http.listen({ host: '127.0.0.1', port: 0 })
}, 60_000)
afterAll(async () => await server.stop())

async function aHall() {
  const { url } = await anOpenWorkshop(server)
  const room = await anOpenRoom(server, url)
  const [statementId = ''] = await admitted(server, url, 1)
  return { url, room, statementId, round: await aRound(server, url) }
}
const move = (round: string, to: string) => server.as('nora').post(`${round}/moves`, { to })

describe('what changes in a hall', () => {
  test('is told within two seconds, together, with counts and never a vote', async () => {
    const { room, round, statementId } = await aHall()
    const wall = listenTo(address, room.stream)
    expect((await wall.next<LiveEvent>('state')).state.round).toBeNull()
    await move(round, 'open')
    expect((await wall.next<LiveEvent>('state')).state.round?.id).toBe(roundId(round))
    const begun = performance.now()
    for (let at = 0; at < 6; at++)
      await cast(server, await aVoice(server, room.code), { round, ballots: [{ statementId, choice: -1 }] })
    const sent = performance.now() - begun
    let counts: LiveCounts | undefined
    while (counts?.answered !== 6) counts = await wall.next<LiveCounts>('counts')
    expect(performance.now() - begun - sent).toBeLessThan(2000)
    // However many vote, the wall hears of it about twice a second.
    expect(wall.heard('counts')).toBeLessThanOrEqual(2 + Math.ceil((performance.now() - begun) / 450))
    expect(wall.everything()).not.toMatch(/choice|agree|token/)
    wall.close()
  })

  test('is the same for whoever comes back, and says nothing again to whoever missed nothing', async () => {
    const { room } = await aHall()
    const first = listenTo(address, room.stream)
    await first.next('state')
    const { lastId } = first
    first.close()
    const again = listenTo(address, room.stream, lastId)
    await again.next('counts')
    expect(again.heard('state')).toBe(0)
    again.close()
  })

  test('is told to two hundred telephones behind one address', async () => {
    const { room, round } = await aHall()
    const hall = Array.from({ length: 200 }, () => listenTo(address, room.stream))
    await Promise.all(hall.map((one) => one.next('state')))
    const begun = performance.now()
    await move(round, 'open')
    await Promise.all(hall.map((one) => one.next('state')))
    expect(performance.now() - begun).toBeLessThan(3000)
    for (const one of hall) one.close()
  }, 20_000)

  test('is told to nobody who does not know the hall', async () => {
    const reply = await server.public.get(`/api/v1/live/events/${'a'.repeat(26)}`)
    expect(reply.status).toBe(404)
  })

  test('ends with the server, which does not wait for those who listen', async () => {
    const other = await startTestServer()
    const at = await other.http.listen({ host: '127.0.0.1', port: 0 })
    const { url } = await anOpenWorkshop(other)
    const wall = listenTo(at, (await anOpenRoom(other, url)).stream)
    await wall.next('state')
    const begun = performance.now()
    await other.http.close()
    await wall.ended
    expect(performance.now() - begun).toBeLessThan(2500)
    await other.stop()
  }, 30_000)
})
