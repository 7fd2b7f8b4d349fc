import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stages, sweeps } from './flow.ts'
import { type BeatParts, type Beats, makeBeats } from './make-beats.ts'
import { seededChance } from './platform/chance.ts'
import { createLog } from './platform/log.ts'
import { anAuditKey } from './testing/an-audit-key.ts'
import { aSignal, startTestServer, type TestServer } from './testing/index.ts'
import { openJudgingThread } from './warning/detection/index.ts'

let server: TestServer
let lines: string[]
let made = 0
beforeEach(async () => {
  server = await startTestServer()
  lines = []
  await server.as('alba').put('/api/v1/duty/reach/mail', { address: 'alba@example.org' })
})
afterEach(() => server.stop())

const boom = async () => Promise.reject(new Error('Juana, 9999-0000'))

/** Something that takes until it is let go. */
function held(): { readonly long: Promise<void>; readonly free: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { long: promise, free: resolve }
}

/** The beats of the product, with something broken among their parts. */
function beatsWith(change: (parts: BeatParts) => Partial<BeatParts>): Beats {
  const chance = seededChance(`beats ${++made}`)
  const whole: BeatParts = {
    job: server.job,
    chance,
    thread: openJudgingThread(),
    clock: server.clock,
    log: createLog(
      (line) => lines.push(line),
      () => server.clock.now(),
    ),
    deliveries: [server.mail, server.push],
    webhookKey: Buffer.alloc(32, 1),
    stages: stages({ chance }),
    sweeps: sweeps({ chance, auditKey: anAuditKey('of the beats'), demo: false, seals: server.seals }),
  }
  return makeBeats({ ...whole, ...change(whole) })
}

async function round(beats: Beats): Promise<void> {
  await beats.wake()
  await beats.tend()
  await beats.verify()
}

const danger = async () => await server.public.post('/api/v1/signals', aSignal({ dangerNow: true }))

describe('a part that fails', () => {
  test('whichever sweep it is: a danger wakes within the same beat, and only that sweep is named', async () => {
    const { sweeps: all } = beatParts()
    const names = [...all.waking, ...all.others, ...all.slow].map(({ name }) => name)
    expect(names.length).toBeGreaterThan(10)
    for (const [at, broken] of names.entries()) {
      const breakOne = (list: BeatParts['sweeps']['others']) =>
        list.map((one) => (one.name === broken ? { ...one, run: boom } : one))
      const beats = beatsWith(({ sweeps: { waking, others, slow } }) => ({
        sweeps: { waking: breakOne(waking), others: breakOne(others), slow: breakOne(slow) },
      }))
      await danger()
      await round(beats)
      expect([broken, server.mail.sent.length]).toEqual([broken, at + 1])
      expect(beats.failing()).toEqual([`sweep-${broken}-failed`])
    }
    expect(lines.filter((line) => line.includes('beat.failed'))).toHaveLength(names.length)
    expect(lines.join('')).not.toContain('Juana')
  })

  test('of the stages stops no other stage', async () => {
    const beats = beatsWith(({ stages: { waking, all } }) => ({
      stages: {
        waking,
        all: all.map((stage) =>
          stage.name === 'situation-flagged-late' ? { ...stage, handle: boom } : stage,
        ),
      },
    }))
    const { find } = { ...aSignal() }
    await server.public.post('/api/v1/signals', aSignal({ find, dangerNow: true }))
    await server.public.post('/api/v1/receipts/details', { find, codes: ['CAP2'] })
    await round(beats)
    expect(server.mail.sent).toHaveLength(1)
    expect(beats.failing()).toEqual(['stage-situation-flagged-late-failed'])
    const findings = await server.as('carla').get<{ items: object[] }>('/api/v1/detection/findings?state=all')
    expect(findings.body.items.length).toBeGreaterThan(0)
  })

  test('is forgotten when it runs again', async () => {
    let broken = true
    const beats = beatsWith(({ sweeps: all }) => ({
      sweeps: { ...all, others: [{ name: 'alerts', run: async () => (broken ? await boom() : undefined) }] },
    }))
    await round(beats)
    expect(beats.failing()).toEqual(['sweep-alerts-failed'])
    broken = false
    await round(beats)
    expect(beats.failing()).toEqual([])
  })
})

describe('a part that takes long', () => {
  test('lets a danger through, and is named after five minutes', async () => {
    const { long, free } = held()
    const beats = beatsWith(({ sweeps: all }) => ({
      sweeps: { ...all, others: [{ name: 'detection', run: async () => await long }] },
    }))
    const tending = beats.tend()
    await danger()
    await beats.wake()
    expect(server.mail.sent).toHaveLength(1)
    server.clock.advance({ minutes: 5 })
    expect(beats.failing()).toEqual([])
    server.clock.advance({ seconds: 1 })
    expect(beats.failing()).toEqual(['sweep-detection-slow'])
    free()
    await tending
    expect(beats.failing()).toEqual([])
  })

  test('is never the check of the chain: it holds neither the sweeps nor the waking up', async () => {
    const { long, free } = held()
    const beats = beatsWith(({ sweeps: all }) => ({
      sweeps: { ...all, slow: [{ name: 'verify-audit', run: async () => await long }] },
    }))
    const verifying = beats.verify()
    await danger()
    await beats.wake()
    await beats.tend()
    expect([server.mail.sent.length, beats.failing()]).toEqual([1, []])
    free()
    await verifying
  })
})

describe('the server itself', () => {
  test('wakes for a danger though a sweep is refused by the database, and says which', async () => {
    await owner('revoke update on commitment.commitment from vigia_job')
    await owner('revoke select on commitment.commitment from vigia_job')
    await danger()
    await expect(server.sweep()).rejects.toThrow('sweep-commitments-failed')
    expect(server.mail.sent).toHaveLength(1)
    await owner('grant select, update on commitment.commitment to vigia_job')
    await server.sweep()
  })
})

async function owner(statement: string): Promise<void> {
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  try {
    await client.query('set role vigia_owner')
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const beatParts = (): Pick<BeatParts, 'sweeps'> => ({
  sweeps: sweeps({
    chance: seededChance('beats'),
    auditKey: anAuditKey('of the beats'),
    demo: false,
    seals: server.seals,
  }),
})
