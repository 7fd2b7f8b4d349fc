import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PublishedCell } from '../../../vocabulary/wire/publication.ts'
import {
  certified,
  type PersonKey,
  people,
  startTestServer,
  type TestServer,
  verifiedSignal,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(new Date('2026-02-27T15:00:00Z'))
  // The product's first signal begins what is published.
  await verifiedSignal(server, { territoryId: '0101' })
  await server.settle()
})
afterAll(async () => await server.stop())

const certify = async (who: PersonKey, level: number) => (await certified(server, { who, level })).status

/** How many a quarter counts, before the gate, as the database's owner would see it. */
async function countedIn(from: string, to: string): Promise<number> {
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  await client.query('set role vigia_owner')
  const found = await client.query<{ all: number }>(
    'select coalesce(sum(people), 0)::int as all from results.people_certified($1, $2)',
    [from, to],
  )
  await client.end()
  return found.rows[0]?.all ?? 0
}

test('who is certified again is not counted again, and few are told as none is', async () => {
  const certified: PersonKey[] = []
  for (const who of Object.keys(people) as PersonKey[])
    if ((await certify(who, 1)) === 201) certified.push(who)
  const counted = await countedIn('2026-01-01', '2026-04-01')
  expect(counted).toBeGreaterThan(0)
  expect(counted).toBeLessThanOrEqual(certified.length)
  server.clock.set(new Date('2026-04-15T01:00:00Z'))
  for (const who of certified) await certify(who, 2)
  expect(await countedIn('2026-01-01', '2026-04-01')).toBe(counted)
  expect(await countedIn('2026-04-01', '2026-07-01')).toBe(0)
  await server.sweep()
  const { body } = await server.public.get<{ items: PublishedCell[] }>(
    '/api/v1/publication/counts?measure=certified',
  )
  expect(body.items.map(({ placeId }) => placeId)).toEqual(['01', '02', 'ZL'])
  expect(body.items.map(({ count }) => count)).toEqual([null, null, null])
})
