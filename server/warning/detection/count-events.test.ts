import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendSignal, startTestServer, type TestServer } from '../../testing/index.ts'
import { groupEvents, type Member } from './group-events.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const place = { territoryId: '0202', codes: ['TRA3'] }
const seen = (day: string) => ({ observed: { kind: 'day', from: day } as const })
const triage = (id: string, outcome = 'valid', reason = 'plausible-indicators') =>
  server.as('alba').post(`/api/v1/signals/${id}/triage`, { outcome, reason })
const inJob = <T>(statement: ReturnType<typeof sql<T>>) =>
  server.job.transact({ kind: 'job', name: 'test' }, async (work) => (await statement.execute(work.tx)).rows)
const total = async (territoryId: string, key = 'any') =>
  (
    await inJob(sql<{ count: number }>`select coalesce(sum(count), 0)::int as count from warning.weekly_count
      where territory_id = ${territoryId} and key = ${key}`)
  )[0]?.count

/** The counts as they would be if everything were grouped and counted anew, and as they stand. */
async function compareCounts(): Promise<void> {
  const rows = await inJob(sql<Member & { territoryId: string; compartment: string }>`
    select c.signal_id as id, c.week::text as week, c.codes, s.place_kind as "placeKind", s.observed_kind as "observedKind",
      s.observed_from::text as "observedFrom", s.received_at as "receivedAt", c.event_id as "eventId",
      c.event_codes as "eventCodes", c.territory_id as "territoryId", c.compartment
    from warning.signal_counted c join warning.signal s on s.id = c.signal_id`)
  const scopes = Map.groupBy(rows, (row) => `${row.territoryId} ${row.compartment}`)
  const anew = [...scopes.values()].flatMap((members) => groupEvents(members))
  const events = (members: readonly Member[]) =>
    members.map(({ id, eventId, eventCodes }) => `${id} ${eventId} ${eventCodes}`).sort()
  expect(events(rows)).toEqual(events(anew))
  const wanted = new Map<string, number>()
  for (const { territoryId, compartment, week, eventCodes } of rows) {
    if (eventCodes === null) continue
    for (const key of [...eventCodes, 'any']) {
      const cell = `${territoryId} ${compartment} ${week} ${key}`
      wanted.set(cell, (wanted.get(cell) ?? 0) + 1)
    }
  }
  const kept = await inJob(sql<{ cell: string; count: number }>`
    select territory_id || ' ' || compartment || ' ' || week || ' ' || key as cell, count from warning.weekly_count
    where grain in ('code', 'total') and count > 0`)
  expect(Object.fromEntries(kept.map(({ cell, count }) => [cell, count]))).toEqual(Object.fromEntries(wanted))
}

describe('signals that tell of one event', () => {
  test('are one count with the codes of all of them, and each stays a signal of its own', async () => {
    const one = await sendSignal(server, { ...place, ...seen('2026-02-20') })
    const other = await sendSignal(server, { ...place, codes: ['TRA3', 'CAP1'], ...seen('2026-02-21') })
    const apart = await sendSignal(server, { ...place, ...seen('2026-02-10') })
    for (const { id } of [one, other, apart]) await triage(id)
    await server.settle()
    expect([await total('0202'), await total('0202', 'TRA3'), await total('0202', 'CAP1')]).toEqual([2, 2, 1])
    await compareCounts()
    await server.public.post('/api/v1/receipts/withdraw', { find: one.find })
    await server.settle()
    // The other one tells of the event alone now.
    expect([await total('0202'), await total('0202', 'TRA3'), await total('0202', 'CAP1')]).toEqual([2, 2, 1])
    await server.public.post('/api/v1/receipts/withdraw', { find: other.find })
    await server.settle()
    expect([await total('0202'), await total('0202', 'CAP1')]).toEqual([1, 0])
  })

  test('are one count in their own compartment: a flag leaves the other as if the flagged one had never been', async () => {
    const one = await sendSignal(server, { ...place, territoryId: '0201', ...seen('2026-02-20') })
    const other = await sendSignal(server, { ...place, territoryId: '0201', ...seen('2026-02-20') })
    for (const { id } of [one, other]) await triage(id)
    await server.settle()
    expect(await total('0201')).toBe(1)
    await server.public.post('/api/v1/receipts/details', { find: one.find, authorityInvolved: 'yes' })
    await server.settle()
    const cells = await inJob(sql<{ compartment: string; count: number }>`
      select compartment, count from warning.weekly_count where territory_id = '0201' and key = 'any' order by 1`)
    expect(cells).toEqual([
      { compartment: 'local', count: 1 },
      { compartment: 'restricted', count: 1 },
    ])
    await compareCounts()
  })

  test('are counted the same one by one, in any order, as all of them anew', async () => {
    const step = fc.record({
      hours: fc.integer({ min: 0, max: 60 }),
      day: fc.integer({ min: 1, max: 6 }),
      code: fc.constantFrom('CAP1', 'CAP2', 'EXP3'),
      withdrawn: fc.boolean(),
      late: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
        const waiting: string[] = []
        for (const { hours, day, code, withdrawn, late } of steps) {
          server.clock.advance({ hours })
          const sent = await sendSignal(server, {
            territoryId: '0102',
            codes: [code],
            ...seen(`2026-02-2${day}`),
          })
          if (late) waiting.push(sent.id)
          else await triage(sent.id)
          await server.settle()
          if (withdrawn) await server.public.post('/api/v1/receipts/withdraw', { find: sent.find })
        }
        for (const id of waiting) await triage(id)
        await server.settle()
        await compareCounts()
      }),
      { numRuns: 6, endOnFailure: true },
    )
  })
})
