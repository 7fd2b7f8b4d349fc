import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BallotsCast, Joined, LiveCounts, LiveEvent, RoomRow } from '../vocabulary/wire/live.ts'
import { seededChance } from './platform/chance.ts'
import { findEmbedded } from './platform/embedded/index.ts'
import { preparePlace } from './platform/embedded/place.ts'
import { drawKey, listenTo, seedCountry } from './testing/index.ts'

const people = 200
const statements = 10
/** In which each of them votes on everything. */
const seconds = 60
const program = fileURLToPath(new URL('./cli/vigia.ts', import.meta.url))
const port = 8800 + (process.pid % 90)
const address = `http://127.0.0.1:${port}`
const chance = seededChance('room load')

let home: string
let stateDir: string
let vigia: ChildProcess
let owner: pg.Client

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'vigia-room-'))
  ;({ stateDir } = await preparePlace(home))
  vigia = await start()
  const connection = await findEmbedded(home)
  if (!connection) throw new Error('the embedded server is not to be found')
  await seedCountry(connection('vigia'), new Date(Date.now() - 86_400_000))
  owner = new pg.Client(connection('vigia'))
  owner.on('error', () => undefined)
  await owner.connect()
}, 300_000)

afterAll(async () => {
  await owner.end()
  if (vigia.exitCode === null && vigia.signalCode === null) {
    vigia.kill('SIGTERM')
    await ended(vigia)
  }
  await rm(home, { recursive: true, force: true })
  await rm(stateDir, { recursive: true, force: true })
})

/** Starts the product as `npm start` does and waits for its address. */
async function start(): Promise<ChildProcess> {
  const { DATABASE_URL: _, ...rest } = process.env
  const env = { ...rest, VIGIA_HOME: home, PORT: String(port) }
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(address)) resolve()
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.once('exit', (code) => reject(new Error(`it ended with ${code} before it was ready: ${said}`)))
  })
  return child
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()))
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Null when the connection was cut: the sender does not know, so nothing was acknowledged. */
async function post<T>(path: string, body: object): Promise<T | null> {
  try {
    const reply = await fetch(`${address}/api/v1/live/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    return reply.ok ? ((await reply.json()) as T) : null
  } catch {
    return null
  }
}

/** Asks until it is answered, as a telephone does that lost its network. */
async function insist<T>(path: string, body: object): Promise<T> {
  for (;;) {
    const answer = await post<T>(path, body)
    if (answer !== null) return answer
    await wait(250)
  }
}

/** What the facilitator would do by hand, written by the owner of the database: a hall, and a round of opinions that is open. */
async function openHall(): Promise<Pick<RoomRow, 'code' | 'stream'> & { roundId: string; ids: string[] }> {
  const [workshop, roundId] = [chance.uuid(), chance.uuid()]
  const ids = Array.from({ length: statements }, () => chance.uuid())
  const hall = { code: 'abcdef', stream: 'abcdefghjkmnpqrstuvwxyz234', roundId, ids }
  await owner.query('set role vigia_owner')
  const [who] = (await owner.query<{ id: string }>('select id from parties.person limit 1')).rows
  await owner.query(
    `insert into parties.meeting (id, kind, title, place_id, language, starts_at, ends_at, state, state_since, check_in_code,
       created_by, created_at, changed_at)
     values ($1, 'workshop', 'Taller', '0101', 'es', now(), now() + interval '1 day', 'open', now(), 'abcdefgh', $2, now(), now())`,
    [workshop, who?.id],
  )
  await owner.query(
    `insert into governance.workshop (id, number, question, threshold_percent, minimum_voters, dissent_rule, rule_fixed_at, state,
       state_since) values ($1, 'TL-2026-999', '¿Qué hacemos?', 70, 5, 'against', now(), 'open', now())`,
    [workshop],
  )
  await owner.query(
    `insert into governance.room (workshop_id, code, stream, state, expected, opened_at, opened_by)
     values ($1, $2, $3, 'open', 500, now(), $4)`,
    [workshop, hall.code, hall.stream, who?.id],
  )
  await owner.query(
    `insert into governance.round (id, workshop_id, ordinal, kind, minimum_voters, threshold_percent, dissent_rule, grace_seconds,
       shows_before, state, state_since) values ($1, $2, 1, 'opinions', 5, 70, 'against', 60, false, 'draft', now())`,
    [roundId, workshop],
  )
  for (const [index, id] of ids.entries()) {
    await owner.query(
      `insert into governance.statement (id, workshop_id, ordinal, line, text, state, state_since, added_at)
       values ($1, $2, $3, 'prevention', 'Se habla en cada escuela.', 'admitted', now(), now())`,
      [id, workshop, index + 1],
    )
    await owner.query('insert into governance.round_statement values ($1, $2, $3)', [roundId, id, index + 1])
  }
  await owner.query(
    `update governance.round set state = 'open', rule_fixed_at = now(), opened_at = now() where id = $1`,
    [roundId],
  )
  return hall
}

test(`${people} people vote within ${seconds} s while the server is killed: nothing acknowledged is lost, nothing counts twice`, async () => {
  const { code, stream, roundId, ids } = await openHall()
  const voices: string[] = []
  for (let at = 0; at < people; at += 20)
    voices.push(
      ...(await Promise.all(
        Array.from({ length: 20 }, async () => {
          const joined = await insist<Joined>('join', { code, way: 'telephone', key: drawKey() })
          if (joined.outcome !== 'joined') throw new Error(joined.outcome)
          return joined.token
        }),
      )),
    )
  // Every telephone and the wall listen, all from one address.
  const halls = voices.map(() => listenTo(address, stream))
  let wall = listenTo(address, stream)
  await wall.next<LiveEvent>('state')

  const acknowledged = new Map<string, number>()
  const times: number[] = []
  const begun = performance.now()
  const votes = voices.map(async (token, at) => {
    for (const [index, statementId] of ids.entries()) {
      const due = ((index + (at % 17) / 17) / ids.length) * seconds * 1000
      await wait(Math.max(0, begun + due - performance.now()))
      const choice = ((at + index) % 3) - 1
      const asked = performance.now()
      const cast = await insist<BallotsCast>('ballots', {
        token,
        roundId,
        ballots: [{ statementId, choice, revision: 1 }],
      })
      times.push(performance.now() - asked)
      expect(cast.fates[0]?.fate).toBe('kept')
      acknowledged.set(`${at}:${statementId}`, choice)
      // Some send again what they were told is kept.
      if (at % 5 === 0)
        await insist('ballots', { token, roundId, ballots: [{ statementId, choice, revision: 1 }] })
    }
  })
  await wait(seconds * 500)
  vigia.kill('SIGKILL')
  await ended(vigia)
  const [before, killed] = [acknowledged.size, performance.now()]
  vigia = await start()
  const downMs = performance.now() - killed
  wall = listenTo(address, stream)
  await wall.next<LiveEvent>('state')
  await Promise.all(votes)

  // The wall is right within two seconds of the last vote.
  const last = performance.now()
  for (let counts: LiveCounts | null = null; counts?.complete !== people; )
    counts = await wall.next<LiveCounts>('counts')
  const lagMs = performance.now() - last
  expect(lagMs).toBeLessThan(2000)

  const found = await owner.query<{ many: number; voices: number; sum: number }>(
    `select count(*)::int as many, count(distinct voice_id)::int as voices, sum(choice)::int as sum
     from governance.ballot where round_id = $1`,
    [roundId],
  )
  const sum = [...acknowledged.values()].reduce((all, one) => all + one, 0)
  expect(found.rows[0]).toEqual({ many: people * statements, voices: people, sum })
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  process.stdout.write(
    `room load: ${times.length} ballots, ${before} acknowledged before the kill, down ${Math.round(downMs)} ms, ` +
      `median ${at(0.5)} ms, p95 ${at(0.95)} ms, wall right ${Math.round(lagMs)} ms after the last vote\n`,
  )
  wall.close()
  for (const one of halls) one.close()
}, 400_000)
