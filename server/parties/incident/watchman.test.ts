import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { seededChance } from '../../platform/chance.ts'
import { createLog } from '../../platform/log.ts'
import { aSignal, nationalDeskId, startTestServer, type TestServer } from '../../testing/index.ts'
import { callHeartbeat, freeBytesOf, startWatchman, type WatchParts, watchOnce } from './index.ts'

let server: TestServer
let home = ''
let beats = 0
let lines: string[] = []
beforeEach(async () => {
  server = await startTestServer()
  home = await mkdtemp(join(tmpdir(), 'vigia-watch-'))
  beats = 0
  lines = []
  await server.as('berta').put('/api/v1/duty/reach/mail', { address: 'berta@example.org' })
  await server.settle()
})
afterEach(async () => {
  await server.stop()
  await rm(home, { recursive: true, force: true })
})

const parts = (change: Partial<WatchParts> = {}): WatchParts => ({
  job: server.job,
  clock: server.clock,
  chance: seededChance('watch'),
  log: createLog(
    (line) => lines.push(line),
    () => server.clock.now(),
  ),
  deliveries: [server.mail, server.push],
  stages: ['wake-duty'],
  failing: () => [],
  home,
  freeBytes: async () => 10_000_000_000,
  heartbeat: async () => {
    beats += 1
  },
  ...change,
})

interface Health {
  readonly status: string
  readonly isSilent: boolean
  readonly checks: { name: string; state: string; reason: string | null }[]
}
const health = async () => (await server.public.get<Health>('/health')).body
const reasonOf = async (name: string) => (await health()).checks.find((check) => check.name === name)?.reason
const watchOnPage = async () =>
  (await server.public.get<{ watch: string }>('/api/v1/intake/territories/ZL')).body.watch
const mark = async () => JSON.parse(await readFile(join(home, 'watchman.json'), 'utf8'))

describe('while all is well', () => {
  test('the watchman says so on the page, in /health, in his mark, and to somebody outside', async () => {
    expect(await watchOnce(parts())).toBe(true)
    expect(await watchOnPage()).toBe('well')
    expect((await health()).checks.map(({ name, state }) => [name, state])).toEqual([
      ['beats', 'well'],
      ['certified', 'well'],
      ['disk', 'well'],
      ['key-holder', 'not-applicable'],
      ['notices', 'well'],
      ['roster', 'well'],
      ['stages', 'well'],
    ])
    expect(await mark()).toMatchObject({ allWell: true, faults: [] })
    expect([beats, server.mail.sent.length]).toEqual([1, 0])
  })

  test('a heartbeat that is refused troubles nobody but the log', async () => {
    const refused = parts({ heartbeat: async () => Promise.reject(new Error('refused')) })
    expect(await watchOnce(refused)).toBe(true)
    expect(lines.join('')).toContain('watch.heartbeat')
  })
})

describe('a fault', () => {
  const alarms = async (change: Partial<WatchParts>, name: string, reason: string) => {
    expect(await watchOnce(parts(change))).toBe(false)
    expect([await watchOnPage(), await reasonOf(name)]).toEqual(['troubled', reason])
    expect(await mark()).toMatchObject({ allWell: false, faults: [{ name, reason }] })
    expect(lines.some((line) => line.includes('watch.troubled') && line.includes(reason))).toBe(true)
    expect(beats).toBe(0)
  }

  test('of the mail alarms the supervisor by push, once, and is over when the mail is back', async () => {
    const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }
    await server
      .as('berta')
      .post('/api/v1/push/subscriptions', { endpoint: 'https://push.example.com/b', keys })
    server.mail.state = 'failed'
    await alarms({}, 'notices', 'mail-failed')
    expect([server.mail.sent.length, server.push.sent.length]).toEqual([0, 1])
    server.clock.advance({ minutes: 1 })
    await watchOnce(parts())
    expect(server.push.sent.length).toBe(1)
    server.mail.state = 'open'
    server.clock.advance({ minutes: 1 })
    expect(await watchOnce(parts())).toBe(true)
    expect([await watchOnPage(), beats]).toEqual(['well', 1])
  })

  test('of push alarms the supervisor by mail', async () => {
    server.push.state = 'failed'
    await alarms({}, 'notices', 'push-failed')
    expect(server.mail.sent.map(({ mailAddress }) => mailAddress)).toEqual(['berta@example.org'])
  })

  test('is that no way of waking anybody is set up', async () => {
    server.mail.state = 'not-set-up'
    server.push.state = 'not-set-up'
    await alarms({}, 'notices', 'no-way-set-up')
  })

  test('is a notice that reaches nobody for minutes', async () => {
    await server.public.post('/api/v1/signals', aSignal({ dangerNow: true }))
    await server.sweep()
    expect(server.mail.sent.length).toBe(0)
    server.clock.advance({ minutes: 3 })
    await alarms({}, 'notices', 'notice-waits')
  })

  test('is a national desk on which nobody is certified any more: its supervisors stand in', async () => {
    server.clock.advance({ days: 8000 })
    await server.sweep()
    await watchOnce(parts())
    expect(await reasonOf('certified')).toBe('nobody-certified')
  })

  test('is an event that waits for a stage for more than two minutes', async () => {
    await server.public.post('/api/v1/signals', aSignal())
    expect(await watchOnce(parts())).toBe(true)
    beats = 0
    server.clock.advance({ minutes: 3 })
    await alarms({}, 'stages', 'events-wait')
    await server.settle()
    server.clock.advance({ minutes: 1 })
    expect(await watchOnce(parts())).toBe(true)
  })

  test('is a sweep that fails: it is named, and over when it runs again', async () => {
    await alarms(
      { failing: () => ['sweep-alerts-failed', 'sweep-detection-slow'] },
      'beats',
      'sweep-alerts-failed',
    )
    server.clock.advance({ minutes: 1 })
    expect(await watchOnce(parts())).toBe(true)
  })

  test('is a disk that fills', async () => {
    await alarms({ freeBytes: async () => 100_000_000 }, 'disk', 'little-room')
  })

  test('is a desk at which nobody is on duty', async () => {
    const from = server.clock.now().toISOString()
    const to = new Date(server.clock.now().getTime() + 3_600_000).toISOString()
    await server.as('berta').put(`/api/v1/duty/desks/${nationalDeskId}/shifts`, { from, to, shifts: [] })
    await server.settle()
    await alarms({}, 'roster', 'nobody-on-duty')
  })

  test('is a roster of people who may no longer read at the desk', async () => {
    const client = new pg.Client(server.database.connections.owner)
    await client.connect()
    await client.query('set role vigia_owner')
    await client.query(`update parties.role_grant set valid_to = $1 where role = 'triage-operator'`, [
      server.clock.now(),
    ])
    await client.end()
    await alarms({}, 'roster', 'nobody-on-duty')
  })

  test('is a database that does not answer: mark and log say it, and the heartbeat stops', async () => {
    const gone: WatchParts['job'] = {
      transact: async () => Promise.reject(new Error('gone')),
      close: async () => undefined,
    }
    expect(await watchOnce(parts({ job: gone }))).toBe(false)
    expect(await mark()).toMatchObject({ allWell: false, database: false })
    expect(lines.join('')).toContain('watch.database')
    expect(beats).toBe(0)
  })

  test('is the silence of the watchman himself', async () => {
    expect(await watchOnPage()).toBe('troubled')
    await watchOnce(parts())
    server.clock.advance({ minutes: 6 })
    expect([(await health()).isSilent, await watchOnPage()]).toEqual([true, 'troubled'])
  })
})

describe('the started watchman', () => {
  test('looks at once, and stops', async () => {
    const watchman = startWatchman(parts())
    await watchman.stop()
    expect(beats).toBe(1)
  })

  test('sees real room, and calls a real address that may refuse', async () => {
    expect(await freeBytesOf(home)).toBeGreaterThan(0)
    let asked = 0
    const outside = createServer((_request, reply) => {
      asked += 1
      reply.statusCode = asked === 1 ? 200 : 500
      reply.end()
    })
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
    const beat = callHeartbeat(`http://127.0.0.1:${(outside.address() as AddressInfo).port}/`)
    await beat()
    await expect(beat()).rejects.toThrow('refused')
    await new Promise((resolve) => outside.close(resolve))
  })
})

describe('/health', () => {
  test('tells everybody the same and holds no secret: fixed words only', async () => {
    await watchOnce(parts())
    const seen = await server.public.get('/health')
    expect((await server.as('lola').get('/health')).text).toBe(seen.text)
    expect(seen.text).not.toMatch(/postgres|@|vigia_|\//)
  })
})
