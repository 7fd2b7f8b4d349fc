import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FindingDetail, FindingRow } from '../../../vocabulary/wire/detection.ts'
import { type PersonKey, sendSignal, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const findings = async (person: PersonKey, query = '') =>
  (
    await server
      .as(person)
      .get<{ items: FindingRow[] }>(`/api/v1/detection/findings?limit=100&state=all&${query}`)
  ).body.items
const detail = async (person: PersonKey, id: string) =>
  (await server.as(person).get<FindingDetail>(`/api/v1/detection/findings/${id}`)).body
const triage = (id: string, outcome: string, reason: string, more = {}) =>
  server.as('alba').post(`/api/v1/signals/${id}/triage`, { outcome, reason, ...more })
const judge = (id: string, to: string, reason?: string, person: PersonKey = 'carla') =>
  server.as(person).post(`/api/v1/detection/findings/${id}/judgement`, { to, ...(reason ? { reason } : {}) })

/** The counts of a place as the database keeps them. */
const counts = async (territoryId: string, compartment = 'local') =>
  await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
    const found = await sql<{ cell: string; count: number }>`
      select grain || ' ' || key as cell, sum(count)::int as count from warning.weekly_count
      where territory_id = ${territoryId} and compartment = ${compartment} and count > 0 group by 1 order by 1`.execute(
      work.tx,
    )
    return Object.fromEntries(found.rows.map(({ cell, count }) => [cell, count]))
  })

describe('a possible campaign', () => {
  const place = { territoryId: '0101', codes: ['TRA7'], placeKind: 'lodging' }
  const flood = async (reports: number) => {
    const ids: string[] = []
    for (let sent = 0; sent < reports; sent++) ids.push((await sendSignal(server, place)).id)
    await server.settle()
    return ids
  }
  const hint = async () => (await findings('alba')).find((row) => row.rule === 'possible-campaign')

  test('ten like reports at one place in two days are a hint to the desk, and never more', async () => {
    const ids = await flood(9)
    expect(await hint()).toBeUndefined()
    ids.push(...(await flood(3)))
    const found = await hint()
    expect(found).toMatchObject({ kind: 'hint', territoryId: '0101', group: 'transport' })
    const whole = await detail('alba', found?.id ?? '')
    expect(whole.campaign).toMatchObject({ code: 'TRA7', reports: 12, distinctPatterns: 1 })
    expect([...whole.signalIds].sort()).toEqual([...ids].sort())
    expect((await findings('carla', 'territory=0101')).filter((row) => row.kind !== 'hint')).toEqual([])
  })

  test('its reports do not count until one is verified, or an analyst says that it is no campaign', async () => {
    const found = await hint()
    const { signalIds } = await detail('alba', found?.id ?? '')
    for (const id of signalIds) await triage(id, 'valid', 'plausible-indicators')
    await server.settle()
    expect((await counts('0101'))['code TRA7']).toBeUndefined()
    const [first = ''] = signalIds
    await server.as('alba').post(`/api/v1/signals/${first}/verification/start`)
    const genuine = { outcome: 'verified', ground: 'institution-confirms', reason: 'institution-verified' }
    await server.as('alba').post(`/api/v1/signals/${first}/verification`, genuine)
    await server.settle()
    expect((await counts('0101'))['code TRA7']).toBe(1)
    await judge(found?.id ?? '', 'dismissed', 'known-campaign')
    await server.settle()
    // All of them stand, and are one count: they tell of one event.
    const standing = await server.job.transact({ kind: 'job', name: 'test' }, (work) =>
      sql`select from warning.signal_counted where codes && array['TRA7']`.execute(work.tx),
    )
    expect(standing.rows).toHaveLength(12)
    expect((await counts('0101'))['code TRA7']).toBe(1)
  })

  test('a danger among its reports keeps its own hint', async () => {
    const other = { territoryId: '0102', codes: ['CAP4'], placeKind: 'online' }
    for (let sent = 0; sent < 12; sent++) await sendSignal(server, other)
    const danger = await sendSignal(server, { ...other, dangerNow: true })
    await server.settle()
    const hints = (await findings('alba', 'kind=hint&territory=0102')).filter((row) => row.rule === 'danger')
    const signals = await Promise.all(hints.map(async (row) => (await detail('alba', row.id)).signalIds))
    expect(signals.flat()).toContain(danger.id)
  })
})
