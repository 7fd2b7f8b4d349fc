import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attention } from '../../../../vocabulary/wire/attention.ts'
import type { ClusterMap, FindingDetail, FindingRow } from '../../../../vocabulary/wire/detection.ts'
import { type PersonKey, startTestServer, type TestServer } from '../../../testing/index.ts'

let server: TestServer
const inJob = (statement: ReturnType<typeof sql>) =>
  server.job.transact({ kind: 'job', name: 'test' }, (work) => statement.execute(work.tx))
const judge = async () => {
  await server.as('carla').post('/api/v1/detection/jobs')
  await server.judge()
}
const clusters = async (person: PersonKey) =>
  (await server.as(person).get<{ items: FindingRow[] }>('/api/v1/detection/findings?kind=cluster&state=all'))
    .body.items

beforeAll(async () => {
  server = await startTestServer()
  // Two neighbours by the coast, two far from there.
  await inJob(sql`update parties.place set latitude = case when id like '01%' then 14.1 else 15.9 end,
      longitude = -87 + 0.1 * right(id, 1)::int where level = 2`)
  // A few a fortnight everywhere, and in the last two weeks many at both of the coast.
  await inJob(sql`insert into warning.weekly_count (territory_id, grain, key, week, compartment, count)
    select p.id, 'total', 'any', '2025-04-28'::date + 7 * n, 'local', case when p.id like '01%' then 1 else 4 end
    from parties.place p, generate_series(0, 40, 2) n where p.level = 2`)
  await inJob(sql`insert into warning.weekly_count (territory_id, grain, key, week, compartment, count)
    select p.id, 'group', 'online', '2025-04-28'::date, 'local', 1 from parties.place p where p.level = 2`)
  await inJob(sql`insert into warning.weekly_count (territory_id, grain, key, week, compartment, count)
    select id, 'total', 'any', w::date, 'local', 5
    from unnest(array['0101', '0102']) id, unnest(array['2026-02-16', '2026-02-23']) w`)
})
afterAll(async () => await server.stop())

describe('the scan of the country', () => {
  test('finds neighbours that rose together, with how rarely chance would show as much', async () => {
    await judge()
    const [found] = await clusters('carla')
    expect(found).toMatchObject({ kind: 'cluster', state: 'raised', group: null, restricted: false })
    const { body } = await server.as('carla').get<FindingDetail>(`/api/v1/detection/findings/${found?.id}`)
    expect(body.cluster?.places.map(({ id }) => id).sort()).toEqual(['0101', '0102'])
    expect(body.cluster).toMatchObject({ observed: 20, weeks: ['2026-02-16', '2026-02-23'] })
    expect(body.cluster?.recurrenceWeeks).toBeGreaterThan(52)
    expect(body).toMatchObject({ series: null, curve: null, moves: ['accepted', 'dismissed'] })
    // It is of no group, and waits for a decision like any other.
    const { items } = (await server.as('carla').get<Attention>('/api/v1/attention')).body
    expect(items.find(({ subjectId }) => subjectId === found?.id)).toMatchObject({
      facts: ['space-time-cluster'],
    })
    const map = await server.as('carla').get<ClusterMap>('/api/v1/detection/clusters')
    expect(map.body.items).toMatchObject([{ id: found?.id, restricted: false }])
  })

  test('is seen by a local role only where all its places are the own', async () => {
    expect(await clusters('rita')).toHaveLength(1)
    expect(await clusters('elsa')).toEqual([])
    expect((await server.as('elsa').get<ClusterMap>('/api/v1/detection/clusters')).body.items).toEqual([])
    expect(await clusters('hilda')).toEqual([])
    expect((await server.as('flor').get('/api/v1/detection/clusters')).status).toBe(403)
  })

  test('keeps a judgement when the week is judged again, and lets what no longer stands give way', async () => {
    await inJob(sql`update warning.weekly_count set count = 6 where count = 5 and territory_id = '0101'`)
    await judge()
    expect((await clusters('carla')).map(({ state, observed }) => [state, observed])).toEqual([
      ['raised', 22],
    ])
    await inJob(sql`update warning.weekly_count set count = 0 where count in (5, 6)`)
    await judge()
    expect((await clusters('carla')).map(({ state }) => state)).toEqual(['superseded'])
  })
})
