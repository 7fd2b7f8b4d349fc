import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DetectionRun, FindingRow } from '../../../vocabulary/wire/detection.ts'
import type { SituationRow } from '../../../vocabulary/wire/situation.ts'
import {
  type PersonKey,
  sendSignal,
  startTestServer,
  type TestServer,
  verifiedSignal,
  verifySignal,
} from '../../testing/index.ts'

const locals = ['elsa', 'rita', 'petra'] as const
const lists = [
  '/api/v1/situations?state=not-closed',
  '/api/v1/detection/findings?state=all&limit=100',
  '/api/v1/detection/map?weeks=52',
  '/api/v1/detection/series?territory=01&group=institutions&weeks=20',
  '/api/v1/detection/series?territory=0101&group=recruitment&weeks=20',
  '/api/v1/detection/series?territory=0101&group=recruitment&weeks=20&compartment=restricted',
  '/api/v1/detection/runs',
  '/api/v1/detection/jobs',
  '/api/v1/detection/gaps',
  '/api/v1/detection/clusters',
  '/api/v1/detection/rates',
  '/api/v1/detection/settings',
  '/api/v1/detection/waves',
  '/api/v1/detection/panel',
  '/api/v1/detection/panel?compartment=restricted',
]

/** Everything the local people can read of situations and findings, as the bytes they get. */
async function readLocally(server: TestServer, more: readonly string[] = []): Promise<string> {
  const replies: string[] = []
  for (const person of locals) {
    for (const url of [...lists, ...more]) {
      const { status, text } = await server.as(person).get(url)
      replies.push(`${person} ${url} ${status} ${text}`)
    }
  }
  return replies.join('\n')
}

async function idsOf(server: TestServer, person: PersonKey): Promise<string[]> {
  const situations = await server.as(person).get<{ items: SituationRow[] }>('/api/v1/situations')
  const findings = await server
    .as(person)
    .get<{ items: FindingRow[] }>('/api/v1/detection/findings?state=all&limit=100')
  return [
    ...situations.body.items.map(({ id }) => `/api/v1/situations/${id}`),
    ...findings.body.items.map(({ id }) => `/api/v1/detection/findings/${id}`),
  ]
}

/** Local work of all kinds, so that there is something a flagged signal could show through. */
async function seedLocalWork(server: TestServer): Promise<readonly string[]> {
  const [one, other] = [
    await verifiedSignal(server, { codes: ['EXP5'], childrenInvolved: 'yes' }),
    await verifiedSignal(server, { codes: ['EXP5', 'CAP1'], childrenInvolved: 'yes' }),
  ]
  await server.as('elsa').post('/api/v1/situations', { signalId: one.id, modality: 'forced-labour' })
  await server.as('elsa').post('/api/v1/situations', { signalId: other.id, modality: 'forced-labour' })
  await server.settle()
  return await idsOf(server, 'carla')
}

const flagged = fc.record({
  codes: fc.constantFrom(['EXP5'], ['INS1'], ['INS2', 'CAP1'], ['EXP5', 'CAP1', 'TRA3']),
  dangerNow: fc.boolean(),
  childrenInvolved: fc.constantFrom('yes' as const, 'no' as const),
  reports: fc.integer({ min: 1, max: 3 }),
  late: fc.boolean(),
})

describe('a signal that says an authority is involved', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(async () => await server.stop())

  test('changes not one byte of what the local tables read, whatever is made of it', async () => {
    const known = await seedLocalWork(server)
    const before = await readLocally(server, known)
    await fc.assert(
      fc.asyncProperty(flagged, async ({ reports, late, ...signal }) => {
        for (let sent = 0; sent < reports; sent++) {
          // One that is flagged before anybody at the local table could read it is as if it had been flagged at once.
          const { id, find } = await sendSignal(server, {
            ...signal,
            codes: [...signal.codes],
            authorityInvolved: late ? 'no' : 'yes',
          })
          if (late) await server.public.post('/api/v1/receipts/details', { find, authorityInvolved: 'yes' })
          await server.settle()
          await verifySignal(server, id, { danger: signal.dangerNow })
          await server.as('carla').post('/api/v1/situations', { signalId: id, modality: 'forced-labour' })
        }
        await server.settle()
        expect(await readLocally(server, known)).toBe(before)
      }),
      { numRuns: 6, endOnFailure: true },
    )
    const seen = await server.as('hilda').get<{ items: SituationRow[] }>('/api/v1/situations')
    expect(seen.body.items).toMatchObject([{ restricted: true, modality: 'forced-labour' }])
  })

  test('is invisible by the id of its situation and its findings as well', async () => {
    const restricted = (await idsOf(server, 'hilda')).filter((url) => url.length > 0)
    expect(restricted.length).toBeGreaterThan(1)
    for (const person of locals) {
      for (const url of restricted) expect((await server.as(person).get(url)).status).toBe(404)
    }
  })
})

/** Another event each time: days that do not touch. */
const seenOn = (nth: number) =>
  ({ kind: 'day', from: new Date(Date.UTC(2025, 10, 3 + 3 * nth)).toISOString().slice(0, 10) }) as const

describe('the weekly run', () => {
  /** What a run of the local compartment says and raises, without its random ids. */
  async function runWith(flaggedSignals: number): Promise<string> {
    const server = await startTestServer()
    const sendFlagged = async () => {
      for (let sent = 0; sent < flaggedSignals; sent++) {
        await verifiedSignal(server, { territoryId: '0102', codes: ['TRA3'], authorityInvolved: 'yes' })
      }
    }
    // Older than any local signal: a history that began here would be three weeks longer.
    await sendFlagged()
    server.clock.advance({ days: 21 })
    for (let sent = 0; sent < 14; sent++)
      await verifiedSignal(server, { territoryId: '0201', codes: ['DIG4'], observed: seenOn(sent) })
    await server.settle()
    // Four quiet months later: long enough for the short rungs.
    server.clock.advance({ days: 7 * 18 })
    for (let sent = 0; sent < 7; sent++)
      await verifiedSignal(server, { territoryId: '0102', codes: ['TRA3'], observed: seenOn(sent) })
    await sendFlagged()
    await server.settle()
    server.clock.advance({ days: 7 })
    await server.as('carla').post('/api/v1/detection/jobs')
    await server.judge()
    const { body } = await server.as('carla').get<{ items: DetectionRun[] }>('/api/v1/detection/runs')
    const run = body.items.find((one) => !one.restricted)
    const found = await server
      .as('rita')
      .get<{ items: FindingRow[] }>('/api/v1/detection/findings?state=all&limit=100')
    const curve = await server
      .as('rita')
      .get('/api/v1/detection/series?territory=01&group=transport&weeks=20')
    const rates = await server.as('rita').get('/api/v1/detection/rates')
    const gaps = await server.as('rita').get('/api/v1/detection/gaps')
    const panel = await server.as('rita').get('/api/v1/detection/panel')
    await server.stop()
    const bare = found.body.items.map(({ id: _, ...row }) => row)
    // Findings of one moment stand in the order of their random ids.
    bare.sort((a, b) => a.territoryId.localeCompare(b.territoryId))
    return JSON.stringify([{ ...run, id: null }, bare, curve.body, rates.body, gaps.body, panel.body])
  }

  test('judges the local series alike with and without flagged signals', async () => {
    const without = await runWith(0)
    expect(without).toContain('weekly-count')
    expect(await runWith(5)).toBe(without)
  })
})
