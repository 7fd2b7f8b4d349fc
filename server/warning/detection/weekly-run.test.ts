import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  Curve,
  DepartmentCounts,
  DetectionRun,
  FindingDetail,
  FindingRow,
} from '../../../vocabulary/wire/detection.ts'
import type { DetectionJobAsked, DetectionJobRow } from '../../../vocabulary/wire/detection-job.ts'
import { type PersonKey, startTestServer, type TestServer, verifiedSignal } from '../../testing/index.ts'

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
const runs = async () =>
  (await server.as('carla').get<{ items: DetectionRun[] }>('/api/v1/detection/runs')).body.items
/** Asks for the last week that is over, and lets it be judged. */
const judgeWeek = async (person: PersonKey = 'carla') => {
  const asked = await server.as(person).post<DetectionJobAsked>('/api/v1/detection/jobs')
  expect(asked.status).toBe(202)
  await server.judge()
  return (await server.as(person).get<DetectionJobRow>(`/api/v1/detection/jobs/${asked.body.job.id}`)).body
}
const judge = (id: string, to: string, reason?: string, person: PersonKey = 'carla') =>
  server.as(person).post(`/api/v1/detection/findings/${id}/judgement`, { to, ...(reason ? { reason } : {}) })

/** Another event each time: days that do not touch. */
const seenOn = (nth: number) =>
  ({ kind: 'day', from: `2026-02-${String(2 + 3 * nth).padStart(2, '0')}` }) as const

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

describe('the weekly run', () => {
  test('judges the last week once, and keeps a rise with what it saw and what it expected', async () => {
    await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
      // A record of a year and a half, with a signal now and then in another department.
      await sql`insert into warning.weekly_count (territory_id, grain, key, week, compartment, count)
        select '0202', 'group', 'online', '2024-09-02'::date + 7 * n, 'local', 1 from generate_series(0, 70, 4) n`.execute(
        work.tx,
      )
    })
    for (let sent = 0; sent < 6; sent++)
      await verifiedSignal(server, { territoryId: '0201', codes: ['DIG4'], observed: seenOn(sent) })
    await server.settle()
    server.clock.advance({ days: 8 })
    const job = await judgeWeek()
    expect(job).toMatchObject({ why: 'asked', state: 'done', askedBy: 'Carla', judged: 2, unchanged: 0 })
    const first = await runs()
    expect(first).toMatchObject([
      { week: job.week, restricted: true },
      { week: job.week, restricted: false, series: 30, judged: 30, times: 1 },
    ])
    expect(first[0]?.cannotTell.length).toBeGreaterThan(0)
    const raised = (await findings('carla', 'kind=series')).filter(
      (row) => row.territoryId === '0201' && row.group === 'online',
    )
    expect(raised).toHaveLength(1)
    const found = await detail('petra', raised[0]?.id ?? '')
    expect(found.series).toMatchObject({
      observed: 6,
      method: 'poisson-sum',
      methodReason: 'half-year-of-weeks',
      seriesInRun: 30,
      recurrence: { kind: 'once in years' },
      weeks: [job.week],
    })
    expect(found.series?.expected).toBeLessThan(1)
    expect(found.signalIds).toHaveLength(6)
    expect(found.curve?.points.find(({ week }) => week === job.week)).toMatchObject({
      count: 6,
      raised: true,
      whole: true,
    })
    expect(found.curve?.points.at(-1)).toMatchObject({ count: 0, whole: false })
    expect(found.series).toMatchObject({ signals: 6, events: 6, delay: { kind: 'cannot tell' } })
    const seen = await detail('carla', raised[0]?.id ?? '')
    expect(seen.series?.agreement.map(({ says }) => says)).toContain('alarm')
    const again = await judgeWeek('olga')
    expect(again).toMatchObject({ state: 'done', judged: 0, unchanged: 2 })
    expect(await runs()).toEqual(first)
  })

  test('what has changed since is judged again, and a judgement that a person made stays', async () => {
    const [found] = (await findings('carla', 'kind=series')).filter((row) => row.territoryId === '0201')
    const id = found?.id ?? ''
    // One of the same week turned up late, with another one of the other department.
    await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
      await sql`update warning.weekly_count set count = count + 1
        where territory_id = '0201' and grain = 'group' and key = 'online' and count = 6`.execute(work.tx)
    })
    expect(await judgeWeek()).toMatchObject({ judged: 1, unchanged: 1 })
    expect((await runs()).map(({ times }) => times)).toEqual([1, 2])
    expect(await detail('carla', id)).toMatchObject({ state: 'raised', series: { observed: 7 } })
    await judge(id, 'accepted')
    await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
      await sql`update warning.weekly_count set count = 6
        where territory_id = '0201' and grain = 'group' and key = 'online' and count = 7`.execute(work.tx)
    })
    await judgeWeek()
    expect(await detail('carla', id)).toMatchObject({ state: 'accepted', series: { observed: 7 } })
    await judge(id, 'raised')
  })

  test('a finding that the week no longer shows gives way, and stands again when it does', async () => {
    const [found] = (await findings('carla', 'kind=series')).filter(
      (row) => row.territoryId === '0201' && row.state === 'raised',
    )
    const change = async (from: number, to: number) => {
      await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
        await sql`update warning.weekly_count set count = ${to}
          where territory_id = '0201' and grain = 'group' and key = 'online' and count = ${from}`.execute(
          work.tx,
        )
      })
      await judgeWeek()
      return (await detail('carla', found?.id ?? '')).state
    }
    expect(await change(6, 0)).toBe('superseded')
    expect(await change(0, 6)).toBe('raised')
  })

  test('a later week that says it anew takes the place of a finding that nobody judged', async () => {
    // A week that brings nothing raises nothing: one more signal says it anew.
    await verifiedSignal(server, { territoryId: '0201', codes: ['DIG4'] })
    await server.settle()
    server.clock.advance({ days: 7 })
    await judgeWeek()
    const states = (await findings('carla', 'kind=series'))
      .filter((row) => row.territoryId === '0201' && row.group === 'online')
      .map((row) => row.state)
    expect(states).toEqual(['raised', 'superseded'])
  })

  test('the clock runs it a day after the week is over, not before', async () => {
    const weeks = async () =>
      (await server.as('berta').get<{ items: { week: string }[] }>('/api/v1/detection/runs')).body.items.map(
        (run) => run.week,
      )
    const before = await weeks()
    // To the next Monday, seven in the morning where the country is.
    const now = server.clock.now()
    server.clock.set(
      new Date(
        Date.UTC(
          now.getUTCFullYear(),
          now.getUTCMonth(),
          now.getUTCDate() + ((8 - now.getUTCDay()) % 7 || 7),
          13,
        ),
      ),
    )
    await server.sweep()
    expect(await weeks()).toEqual(before)
    server.clock.advance({ days: 1 })
    await server.sweep()
    expect(await weeks()).toHaveLength(before.length + 2)
  })

  test('an analyst of one territory does not have the whole country judged, nor see that it is', async () => {
    server.clock.advance({ days: 7 })
    expect((await server.as('rita').post('/api/v1/detection/jobs')).status).toBe(403)
    const seen = await server.as('rita').get<{ items: unknown[] }>('/api/v1/detection/jobs')
    expect(seen.body.items).toEqual([])
  })
})

describe('counts on the screen', () => {
  test('the map shows distinct signals by department, of what the asker may see', async () => {
    await verifiedSignal(server, { territoryId: '0101' })
    await verifiedSignal(server, { territoryId: '0102' })
    await server.settle()
    server.clock.advance({ days: 7 })
    const all = await server.as('carla').get<DepartmentCounts>('/api/v1/detection/map?weeks=104')
    expect(all.body.items.map((row) => row.name)).toEqual(['Costa Clara', 'Sierra Honda'])
    const own = await server.as('elsa').get<DepartmentCounts>('/api/v1/detection/map?weeks=104')
    expect(own.body.items.map((row) => row.departmentId)).toEqual(['01'])
    expect(own.body.items[0]?.signals).toBe((await counts('0101'))['total any'])
    expect(own.body.items[0]?.signals).toBeLessThan(all.body.items[0]?.signals ?? 0)
  })

  test('a curve holds each week with what was expected of it', async () => {
    const { body } = await server
      .as('carla')
      .get<Curve>('/api/v1/detection/series?territory=02&group=online&weeks=60')
    expect(body.points).toHaveLength(60)
    expect(body.points.reduce((sum, point) => sum + point.count, 0)).toBeGreaterThanOrEqual(6)
    expect(body.points.at(-1)?.upper).toBeGreaterThan(0)
    const foreign = await server
      .as('elsa')
      .get<Curve>('/api/v1/detection/series?territory=02&group=online&weeks=60')
    expect(foreign.body.points.every((point) => point.count === 0)).toBe(true)
  })
})

describe('refusals', () => {
  const someId = '00000000-0000-4000-8000-00000000ffff'
  test.each([
    ['GET', '/api/v1/detection/findings', 'delia'],
    ['GET', `/api/v1/detection/findings/${someId}`, 'flor'],
    ['POST', `/api/v1/detection/findings/${someId}/judgement`, 'elsa'],
    ['GET', '/api/v1/detection/series?territory=01&group=online', 'mara'],
    ['GET', '/api/v1/detection/map', 'uma'],
    ['GET', '/api/v1/detection/runs', 'elsa'],
    ['POST', '/api/v1/detection/jobs', 'alba'],
    ['GET', '/api/v1/detection/jobs', 'elsa'],
  ] as const)('%s %s is not for %s, and not for the public', async (method, url, person) => {
    const body = url.endsWith('judgement') ? { to: 'accepted' } : undefined
    const ask = (who: ReturnType<typeof server.as>) => (method === 'GET' ? who.get(url) : who.post(url, body))
    expect((await ask(server.as(person))).status).toBe(403)
    expect((await ask(server.public)).status).toBe(401)
  })

  test('a finding of another territory is not there for a local analyst', async () => {
    await verifiedSignal(server, { territoryId: '0202', dangerNow: true })
    await server.settle()
    const { id } = (await findings('carla', 'kind=sentinel&territory=0202'))[0] ?? { id: '' }
    expect((await server.as('rita').get(`/api/v1/detection/findings/${id}`)).status).toBe(404)
    expect((await judge(id, 'accepted', undefined, 'rita')).status).toBe(404)
  })
})
