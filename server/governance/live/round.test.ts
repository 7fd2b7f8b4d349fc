import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewRound, RoundDetail } from '../../../vocabulary/wire/live.ts'
import type { WorkshopDetail } from '../../../vocabulary/wire/workshop.ts'
import {
  admitted,
  anOpenRoom,
  anOpenWorkshop,
  aRound,
  aVoice,
  cast,
  organizations,
  readRoom,
  roundId,
  startTestServer,
  type TestServer,
  type Voice,
} from '../../testing/index.ts'
import { canonicalVotes, votesDigest } from './round/canonical-votes.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
}, 60_000)
afterAll(async () => await server.stop())

const nora = () => server.as('nora')
const move = async (round: string, to: string) => (await nora().post(`${round}/moves`, { to })).status
const read = async (round: string) => (await nora().get<RoundDetail>(round)).body

/** A hall with so many voices of each sector, and one statement. */
async function aHall(sectors: readonly (string | null)[]) {
  const { url } = await anOpenWorkshop(server)
  const room = await anOpenRoom(server, url, { expected: 60 })
  const [statementId = ''] = await admitted(server, url, 1)
  const voices: Voice[] = []
  for (const sector of sectors) voices.push(await aVoice(server, room.code, { sector }))
  return { url, room, statementId, voices }
}

/** Each voice rates with its own number; those without one stay silent. */
async function rate(
  round: string,
  statementId: string,
  given: readonly (readonly [Voice, number, string?])[],
) {
  for (const [voice, importance, reason = ''] of given)
    await cast(server, voice, { round, ballots: [{ statementId, importance, feasibility: 8, reason }] })
}

describe('the rule of a round', () => {
  test('stands since it opened, in the database as well', async () => {
    const { url } = await aHall([])
    const rule = {
      highPercent: 50,
      lowPercent: 15,
      minimumVoters: 5,
      sides: 'importance',
      disagreement: 'shown',
    }
    const plan = { kind: 'ratings', rule } as NewRound
    const round = await aRound(server, url, plan)
    expect((await nora().put(round, { ...plan, rule: { ...rule, highPercent: 60 } })).status).toBe(200)
    await move(round, 'open')
    expect((await read(round)).rule).toMatchObject({ rule: { highPercent: 60 } })
    expect((await nora().put(round, plan)).status).toBe(409)
    expect((await nora().delete(round)).status).toBe(409)
    const owner = new pg.Client(server.database.connections.owner)
    await owner.connect()
    await owner.query('set role vigia_owner')
    const change = (what: string) =>
      owner.query(`update governance.round set ${what} where id = '${roundId(round)}'`)
    await expect(change('high_percent = 50')).rejects.toThrow(/rule of a round stands/)
    await expect(change("rule_fixed_at = null, state = 'draft'")).rejects.toThrow(/rule of a round stands/)
    await move(round, 'closed')
    await expect(change('voters = 1')).rejects.toThrow(/what a closed round found stands/)
    await owner.end()
  })

  test('of opinions is the workshop’s, which is fixed with it', async () => {
    const { url } = await aHall([])
    await move(await aRound(server, url), 'open')
    expect((await nora().get<WorkshopDetail>(url)).body.ruleFixed).toBe(true)
  })

  test('waits for the one before: one round at a time is before the hall', async () => {
    const { url } = await aHall([])
    const [one, other] = [await aRound(server, url), await aRound(server, url)]
    expect(await move(one, 'open')).toBe(200)
    expect(await move(other, 'open')).toBe(409)
    expect(await move(one, 'paused')).toBe(200)
    expect(await move(other, 'open')).toBe(409)
    expect(await move(one, 'closed')).toBe(200)
    expect(await move(one, 'open')).toBe(409)
    expect(await move(other, 'open')).toBe(200)
  })
})

describe('the timer', () => {
  test('waits during a pause, in which no vote is taken, and goes on with what was left', async () => {
    const { url, voices, statementId } = await aHall([null])
    const round = await aRound(server, url, { minutes: 5 })
    await move(round, 'open')
    server.clock.advance({ minutes: 2 })
    await move(round, 'paused')
    server.clock.advance({ minutes: 30 })
    expect(await read(round)).toMatchObject({ state: 'paused', leftSeconds: 180, closesAt: null })
    const [voice] = voices
    if (voice === undefined) throw new Error('no voice')
    const ballots = [{ statementId, choice: 1 as const }]
    expect((await cast(server, voice, { round, ballots })).body.fates[0]?.fate).toBe('paused')
    await nora().post(`${round}/extend`, { seconds: 60 })
    await move(round, 'open')
    const left = new Date((await read(round)).closesAt ?? 0).getTime() - server.clock.now().getTime()
    expect(left).toBe(240_000)
    expect((await cast(server, voice, { round, ballots })).body.fates[0]?.fate).toBe('kept')
  })
})

describe('a closed round of ratings', () => {
  test('tells distributions and reasons by sector, none below five voters, and says that some stand together', async () => {
    const sectors = [
      ...Array(6).fill('women'),
      ...Array(5).fill('education'),
      'indigenous',
      'indigenous',
      ...Array(4).fill(null),
    ]
    const { url, voices, statementId } = await aHall(sectors)
    const round = await aRound(server, url, { kind: 'ratings' } as NewRound)
    await move(round, 'open')
    await rate(
      round,
      statementId,
      voices.map((voice, at) => [
        voice,
        at < 6 ? 9 : 7,
        sectors[at] === 'indigenous' ? 'Falta traducción' : '',
      ]),
    )
    await move(round, 'closed')
    const { results } = await read(round)
    expect(results).toMatchObject({ voices: 17, voters: 17, merged: true })
    const [rated] = results?.ratings ?? []
    expect(rated?.result).toEqual({ outcome: 'reached', reason: 'shares-met' })
    expect(rated?.sectors.map(({ sector, voters }) => [sector, voters])).toEqual([
      ['women', 6],
      ['education', 5],
      [null, 6],
    ])
    expect(rated?.reasons).toEqual([
      { text: 'Falta traducción', sector: null },
      { text: 'Falta traducción', sector: null },
    ])
    expect(JSON.stringify(results)).not.toMatch(/indigenous/)
  })

  test('is before the hall in the second round, which tells how the same voices moved and who is gone', async () => {
    const { url, voices, statementId } = await aHall(Array(8).fill('women'))
    const first = await aRound(server, url, { kind: 'ratings' } as NewRound)
    await move(first, 'open')
    await rate(
      first,
      statementId,
      voices.map((voice) => [voice, 4]),
    )
    await move(first, 'closed')
    expect((await read(first)).results?.ratings[0]?.result.outcome).toBe('not-reached')
    const second = await aRound(server, url, { kind: 'ratings', showsBefore: true } as NewRound)
    await move(second, 'open')
    const hall = (await readRoom(server, url)).live.state
    expect(hall.round?.feedback?.ratings[0]?.importance.median).toBe(4)
    await rate(
      second,
      statementId,
      voices.slice(0, 6).map((voice) => [voice, 8]),
    )
    await move(second, 'closed')
    const { results } = await read(second)
    expect(results?.attrition).toEqual([{ sector: 'women', before: 8, again: 6 }])
    expect(results?.ratings[0]?.stability?.importance).toMatchObject({ pairs: 6, medianShift: 4, p: 0.03125 })
  })

  test('carries an agreement, and a later round that takes the consensus away takes the agreement with it', async () => {
    const { url, voices, statementId } = await aHall(Array(6).fill(null))
    const open = async (importance: number) => {
      const round = await aRound(server, url, { kind: 'ratings' } as NewRound)
      await move(round, 'open')
      await rate(
        round,
        statementId,
        voices.map((voice) => [voice, importance]),
      )
      await move(round, 'closed')
    }
    await open(8)
    const agreements = [
      {
        id: randomUUID(),
        statementId,
        what: 'Dar charlas en las escuelas.',
        line: 'prevention',
        organizationId: organizations.childhood.id,
        dueOn: '2026-06-01',
        evidenceRequired: 'Registro de charlas',
      },
    ]
    expect((await nora().put(`${url}/agreements`, { agreements })).status).toBe(200)
    const { body } = await nora().get<WorkshopDetail>(url)
    expect(body.agreements[0]).toMatchObject({ statementId, support: { for: 6, against: 0, abstain: 0 } })
    const [statement] = body.statements
    expect(statement?.result).toMatchObject({ outcome: 'reached', sharePercent: 100 })
    const [rated] = statement?.ratings ?? []
    expect(rated).toMatchObject({
      for: 6,
      rule: { highPercent: 70, sides: 'both' },
      found: { importance: { median: 8 }, feasibility: { median: 8 }, result: { outcome: 'reached' } },
    })
    expect([statement?.ratingRoundId, body.agreements[0]?.ratingRoundId]).toEqual([
      rated?.roundId,
      rated?.roundId,
    ])
    server.clock.advance({ minutes: 1 })
    await open(2)
    const refused = await nora().put<{ code: string }>(`${url}/agreements`, { agreements })
    expect([refused.status, (refused.body as { code?: string }).code]).toEqual([422, 'consensus-not-reached'])
  })
})

describe('a closed round of opinions', () => {
  test('is an ordinary vote of the statement, by the rule of the workshop', async () => {
    const { url, voices, statementId } = await aHall([...Array(10).fill('women'), 'health'])
    const round = await aRound(server, url)
    await move(round, 'open')
    for (const [at, voice] of voices.entries())
      await cast(server, voice, { round, ballots: [{ statementId, choice: at < 8 ? 1 : at < 10 ? -1 : 0 }] })
    await move(round, 'closed')
    const { body } = await nora().get<WorkshopDetail>(url)
    expect(body.statements[0]?.votes).toEqual([
      expect.objectContaining({ way: 'room', for: 8, against: 2, abstain: 1, sectors: [] }),
    ])
    expect(body.statements[0]?.result).toMatchObject({ outcome: 'reached', sharePercent: 80 })
    // A statement that was voted on in the room keeps its words.
    const words = { text: 'Otras palabras para lo mismo.', line: 'prevention' }
    expect((await nora().put(`/api/v1/workshop-statements/${statementId}`, words)).status).toBe(409)
  })
})

describe('the digest of the votes', () => {
  test('is the same for the same votes in any order, and another when one vote is another', () => {
    const round = { id: 'r', kind: 'opinions', statements: ['a', 'b'], salt: '00' } as const
    const vote = (voice: number, statement_id: string, choice: -1 | 0 | 1) => ({
      ...{ round_id: 'r', voice, statement_id, choice, sector: voice === 1 ? 'women' : null },
      ...{ importance: null, feasibility: null, reason: '' },
    })
    const votes = [vote(1, 'a', 1), vote(1, 'b', -1), vote(2, 'a', 0)]
    const numbered = votes.map((one) => ({ ...one, voice: 7 - one.voice })).reverse()
    expect(canonicalVotes(round, votes, false)).toBe('vigia-votes 1\nr\nopinions\n00\na\tb\n0\t\n1\t-1\n')
    expect(canonicalVotes(round, numbered, true)).toBe(canonicalVotes(round, votes, true))
    const other = [vote(1, 'a', 1), vote(1, 'b', 1), vote(2, 'a', 0)]
    expect(votesDigest(canonicalVotes(round, other, false))).not.toBe(
      votesDigest(canonicalVotes(round, votes, false)),
    )
  })
})
