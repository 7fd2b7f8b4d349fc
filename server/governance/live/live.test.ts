import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OwnState, ProjectorView, RoundDetail, VoiceRow } from '../../../vocabulary/wire/live.ts'
import type { StatementRow } from '../../../vocabulary/wire/workshop.ts'
import {
  admitted,
  anOpenRoom,
  anOpenWorkshop,
  aRound,
  aVoice,
  cast,
  drawKey,
  join,
  personId,
  type Reply,
  readRoom,
  roundId,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
}, 60_000)
afterAll(async () => await server.stop())

const wrongAt = ({ status, body }: Reply) => {
  const { code, fields = [] } = body as { code?: string; fields?: { field: string; code: string }[] }
  return [status, code, ...fields.map((one) => `${one.field} ${one.code}`)]
}
const nora = () => server.as('nora')
const openHall = async (change: { readonly expected?: number } = {}) => {
  const workshop = await anOpenWorkshop(server)
  return { ...workshop, room: await anOpenRoom(server, workshop.url, change) }
}

describe('a room', () => {
  test('lets in by its code, without an account, and tells each device a secret and a number', async () => {
    const { room, url } = await openHall()
    const door = await server.public.post('/api/v1/live/door', { code: room.code })
    expect(door.body).toMatchObject({
      room: 'open',
      sectors: expect.arrayContaining(['women', 'indigenous']),
    })
    const one = await aVoice(server, room.code, { sector: 'women' })
    const other = await aVoice(server, room.code, { way: 'shared' })
    expect([one.number, other.number]).toEqual([1, 2])
    expect(one.token).not.toBe(other.token)
    expect((await readRoom(server, url)).voices).toEqual({ telephone: 1, shared: 1, paper: 0, closed: 0 })
    const own = await server.public.post<OwnState>('/api/v1/live/state', { token: one.token })
    expect(own.body).toMatchObject({
      number: 1,
      sector: 'women',
      closed: false,
      answered: [],
      statementsLeft: 3,
    })
  })

  test('counts a device once that asks again because the answer was lost', async () => {
    const { room, url } = await openHall()
    const key = drawKey()
    const first = await join(server, room.code, { key })
    const again = await join(server, room.code, { key })
    if (first.body.outcome !== 'joined' || again.body.outcome !== 'joined') throw new Error('not let in')
    expect(again.body.number).toBe(first.body.number)
    expect((await readRoom(server, url)).voices.telephone).toBe(1)
    // The token of the lost answer is worth nothing.
    const old = await server.public.post('/api/v1/live/state', { token: first.body.token })
    expect(old.status).toBe(404)
  })

  test('has no more voices than people are expected, tells who facilitates, and lets in more when told to', async () => {
    const { room, url } = await openHall({ expected: 2 })
    await aVoice(server, room.code)
    await aVoice(server, room.code)
    expect((await join(server, room.code)).body).toEqual({ outcome: 'full' })
    expect((await readRoom(server, url)).live.counts.turnedAway).toBe(1)
    await nora().put(`${url}/room`, { state: 'open', expected: 3, takesStatements: true })
    expect((await join(server, room.code)).body.outcome).toBe('joined')
    const { items } = (await nora().get<{ items: VoiceRow[] }>(`${url}/voices`)).body
    await nora().post(`/api/v1/workshop-voices/${items[0]?.id}/close`)
    expect((await join(server, room.code)).body.outcome).toBe('joined')
  })

  test('that is locked keeps who is in, and lets nobody else in; a code that was renewed opens nothing', async () => {
    const { room, url } = await openHall()
    const voice = await aVoice(server, room.code)
    await nora().put(`${url}/room`, { state: 'locked', expected: 30, takesStatements: true })
    expect((await join(server, room.code)).body).toEqual({ outcome: 'locked' })
    expect((await server.public.post('/api/v1/live/state', { token: voice.token })).status).toBe(200)
    await nora().post(`${url}/room/code`)
    expect((await join(server, room.code)).status).toBe(404)
    expect((await readRoom(server, url)).code).not.toBe(room.code)
  })

  test('is opened once, while the workshop is open, by whoever keeps it and by nobody else', async () => {
    const { url } = await openHall()
    expect((await nora().post(`${url}/room`, {})).status).toBe(409)
    for (const person of ['alba', 'mara', 'juana'] as const)
      expect((await server.as(person).get(`${url}/room`)).status).toBe(403)
  })

  test('says what a sector has in the hall only from five voices on', async () => {
    const { room, url } = await openHall()
    for (const sector of [
      'women',
      'women',
      'women',
      'women',
      'women',
      'indigenous',
      'indigenous',
      null,
      null,
      null,
    ])
      await aVoice(server, room.code, { sector })
    expect((await readRoom(server, url)).sectors).toEqual([
      { sector: 'women', voices: 5 },
      { sector: null, voices: 5 },
    ])
  })
})

describe('a vote', () => {
  test('counts once however often it is sent, and a newer one replaces it while the round is open', async () => {
    const { room, url } = await openHall()
    const [statementId = ''] = await admitted(server, url, 1)
    const round = await aRound(server, url)
    await nora().post(`${round}/moves`, { to: 'open' })
    const voice = await aVoice(server, room.code)
    const send = async (choice: 1 | -1, revision: number) =>
      (await cast(server, voice, { round, ballots: [{ statementId, choice, revision }] })).body.fates[0]
    expect(await send(1, 1)).toMatchObject({ fate: 'kept', keptRevision: 1 })
    expect(await send(1, 1)).toMatchObject({ fate: 'kept', keptRevision: 1 })
    expect(await send(-1, 3)).toMatchObject({ fate: 'kept', keptRevision: 3 })
    // What was on its way while the person changed their mind.
    expect(await send(1, 2)).toMatchObject({ fate: 'older', keptRevision: 3 })
    await nora().post(`${round}/moves`, { to: 'closed' })
    const { body } = await nora().get<RoundDetail>(round)
    expect(body.results?.opinions[0]).toMatchObject({ agree: 0, disagree: 1, pass: 0 })
  })

  test('of a telephone that lost the network is taken later, with many others, until the time is over and a while after', async () => {
    const { room, url } = await openHall()
    const ids = await admitted(server, url, 3)
    const round = await aRound(server, url, { minutes: 10, graceSeconds: 60 })
    const voice = await aVoice(server, room.code)
    await nora().post(`${round}/moves`, { to: 'open' })
    const ballots = ids.map((statementId) => ({ statementId, choice: 1 as const }))
    server.clock.advance({ minutes: 10, seconds: 59 })
    expect((await cast(server, voice, { round, ballots: ballots.slice(0, 2) })).body).toMatchObject({
      answered: 2,
      of: 3,
    })
    server.clock.advance({ seconds: 2 })
    const late = await cast(server, voice, {
      round,
      ballots: ballots.map((one) => ({ ...one, revision: 2 })),
    })
    expect(late.body.fates.map(({ fate, keptRevision }) => [fate, keptRevision])).toEqual([
      ['too-late', 1],
      ['too-late', 1],
      ['too-late', null],
    ])
    await nora().post(`${round}/extend`, { seconds: 60 })
    expect((await cast(server, voice, { round, ballots })).body.answered).toBe(3)
    await nora().post(`${round}/moves`, { to: 'closed' })
    const closed = await cast(server, voice, { round, ballots: ballots.slice(0, 1) })
    expect(closed.body.fates[0]).toMatchObject({ fate: 'too-late', keptRevision: 1 })
  })
})

describe('a statement from the hall', () => {
  test('is proposed by nobody, and before the hall once the facilitator admits it', async () => {
    const { room, url } = await openHall()
    const { token } = await aVoice(server, room.code)
    const send = (text: string) =>
      server.public.post('/api/v1/live/statements', { token, text, line: 'prevention' })
    expect((await send('Se pone una línea en los muelles.')).body).toEqual({ done: true, left: 2 })
    expect((await readRoom(server, url)).live.counts.proposed).toBe(1)
    const { items } = (await nora().get<{ items: StatementRow[] }>(`${url}/statements`)).body
    expect(items.map(({ state }) => state)).toEqual(['proposed'])
    await nora().post(`/api/v1/workshop-statements/${items[0]?.id}/moves`, { to: 'admitted' })
    await nora().post(`${await aRound(server, url)}/moves`, { to: 'open' })
    expect((await readRoom(server, url)).live.state.round?.statements[0]?.text).toBe(
      'Se pone una línea en los muelles.',
    )
  })

  test('holds no telephone, and each voice has few', async () => {
    const { room } = await openHall()
    const { token } = await aVoice(server, room.code)
    const send = async (text: string) =>
      wrongAt(await server.public.post('/api/v1/live/statements', { token, text, line: 'protection' }))
    expect(await send('Llamen al 9876-5432 si algo pasa.')).toEqual([400, 'invalid-input', '/text telephone'])
    for (const one of ['uno', 'dos', 'tres']) expect((await send(`Se hace lo número ${one}.`))[0]).toBe(200)
    expect(await send('Se hace lo número cuatro.')).toEqual([
      422,
      'enough-statements',
      '/text enough-statements',
    ])
  })
})

describe('a sheet of paper', () => {
  test('is one voice; typed in again it is corrected, on record by its number and without a vote', async () => {
    const { url } = await openHall({ expected: 3 })
    const [first = '', second = ''] = await admitted(server, url, 2)
    const round = await aRound(server, url, { kind: 'ratings' })
    await nora().post(`${round}/moves`, { to: 'open' })
    const { numbers } = (await nora().post<{ numbers: number[] }>(`${url}/paper-voices`, { many: 2 })).body
    const type = async (importance: number, statementIds: readonly string[], number = numbers[0]) =>
      await nora().post(`${round}/sheets`, {
        number,
        sector: 'health',
        ballots: statementIds.map((statementId) => ({ statementId, importance, feasibility: 5 })),
      })
    expect((await type(3, [first, second])).body).toEqual({ entered: 2, corrected: false })
    expect((await type(8, [first])).body).toEqual({ entered: 1, corrected: true })
    expect(wrongAt(await type(8, [first, first]))).toEqual([
      400,
      'invalid-input',
      '/ballots/1/statementId unknown-reference',
    ])
    expect(wrongAt(await type(8, [first], 99))).toEqual([400, 'invalid-input', '/number unknown-reference'])
    expect(wrongAt(await nora().post(`${url}/paper-voices`, { many: 2 }))).toEqual([
      422,
      'room-is-full',
      '/many room-is-full',
    ])
    await nora().post(`${round}/moves`, { to: 'closed' })
    const { results } = (await nora().get<RoundDetail>(round)).body
    expect(results?.ratings.map(({ voters, importance }) => [voters, importance.median])).toEqual([
      [1, 8],
      [0, null],
    ])
    const links = await read(`select detail::text as words from audit.link where kind like 'round.sheet-%'
                              and subject_id = '${roundId(round)}' order by position`)
    expect(links).toHaveLength(2)
    expect(links.join()).not.toMatch(/importance|choice|health/)
  })
})

/** As the owner of the database sees it. */
async function read(query: string): Promise<string[]> {
  const owner = new pg.Client(server.database.connections.owner)
  await owner.connect()
  await owner.query('set role vigia_owner')
  const found = await owner.query<{ words: string }>(query)
  await owner.end()
  return found.rows.map(({ words }) => words)
}

describe('what a voice says', () => {
  test('is read by no role: not one voice and not one ballot', async () => {
    const app = new pg.Client(server.database.connections.app)
    await app.connect()
    for (const table of ['voice', 'ballot'])
      for (const act of ['select * from', 'delete from'])
        await expect(app.query(`${act} governance.${table}`)).rejects.toThrow(/permission denied/)
    // Not even in the owner's hands does anything lead from a voice to a participant, or to a moment.
    const columns =
      await read(`select column_name || ' ' || data_type as words from information_schema.columns
                                where table_schema = 'governance' and table_name in ('voice', 'ballot')`)
    expect(columns.join()).not.toMatch(/participant|name|address|agent|device/)
    expect(
      await read(`select conrelid::regclass || ' ' || confrelid::regclass as words from pg_constraint
                       where contype = 'f' and 'parties.participant'::regclass in (conrelid, confrelid)
                         and 'governance.voice'::regclass in (conrelid, confrelid)`),
    ).toEqual([])
    expect(
      await read(`select joined_at::text as words from governance.voice
                       where joined_at <> date_trunc('day', joined_at, 'UTC')`),
    ).toEqual([])
    await app.end()
  })

  test('reaches nobody who asks in the name of another workshop’s keeper, or without a name', async () => {
    const { room, url } = await openHall()
    const [statementId = ''] = await admitted(server, url, 1)
    const round = await aRound(server, url)
    await nora().post(`${round}/moves`, { to: 'open' })
    const voice = await aVoice(server, room.code)
    await cast(server, voice, { round, ballots: [{ statementId, choice: 1 }] })
    const app = new pg.Client(server.database.connections.app)
    await app.connect()
    for (const actor of ['', 'public', `person:${personId('mara')}`]) {
      await app.query('begin')
      await app.query(
        `select set_config('vigia.actor', $1, true), set_config('vigia.now', now()::text, true)`,
        [actor],
      )
      const votes = await app.query(
        `select * from governance.votes_without_names(array['${roundId(round)}']::uuid[], '')`,
      )
      expect([actor, votes.rows]).toEqual([actor, []])
      await app.query('rollback')
    }
    await app.end()
  })

  test('is shown by the wall as counts alone, and results only when the facilitator shows them', async () => {
    const { room, url } = await openHall()
    const [statementId = ''] = await admitted(server, url, 1)
    const round = await aRound(server, url)
    await nora().post(`${round}/moves`, { to: 'open' })
    for (let at = 0; at < 6; at++)
      await cast(server, await aVoice(server, room.code, { sector: 'women' }), {
        round,
        ballots: [{ statementId, choice: at < 5 ? 1 : -1, reason: 'Porque falta' }],
      })
    const look = async () =>
      (await server.public.post<ProjectorView>('/api/v1/live/projector', { secret: room.secret })).body.live
    const going = await look()
    expect(going.counts).toMatchObject({ voices: 6, answered: 6, complete: 6 })
    expect(JSON.stringify(going)).not.toMatch(/agree|Porque/)
    await nora().post(`${round}/moves`, { to: 'closed' })
    expect((await look()).state.shown).toBeNull()
    await nora().put(`${url}/room/shown`, { roundId: roundId(round) })
    expect((await look()).state.shown?.results.opinions[0]).toMatchObject({
      agree: 5,
      disagree: 1,
      sectors: [{ sector: 'women', voters: 6, agree: 5 }],
    })
    await nora().post(`${url}/room/projector`)
    expect((await server.public.post('/api/v1/live/projector', { secret: room.secret })).status).toBe(404)
  })

  test('does not count from a voice that was closed', async () => {
    const { room, url } = await openHall()
    const [statementId = ''] = await admitted(server, url, 1)
    const round = await aRound(server, url)
    await nora().post(`${round}/moves`, { to: 'open' })
    const voices = [await aVoice(server, room.code), await aVoice(server, room.code)]
    for (const voice of voices) await cast(server, voice, { round, ballots: [{ statementId, choice: 1 }] })
    const { items } = (await nora().get<{ items: VoiceRow[] }>(`${url}/voices`)).body
    expect(items.map(({ answered }) => answered)).toEqual([1, 1])
    await nora().post(`/api/v1/workshop-voices/${items[0]?.id}/close`)
    const [first] = voices
    if (first === undefined) throw new Error('no voice')
    expect((await cast(server, first, { round, ballots: [{ statementId, choice: 1 }] })).status).toBe(404)
    await nora().post(`${round}/moves`, { to: 'closed' })
    expect((await nora().get<RoundDetail>(round)).body.results).toMatchObject({ voices: 1, voters: 1 })
  })
})
