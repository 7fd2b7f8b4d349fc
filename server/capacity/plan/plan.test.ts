import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlanRow, PlanSum } from '../../../vocabulary/wire/assessment.ts'
import type { Attention } from '../../../vocabulary/wire/attention.ts'
import { type PersonKey, personId, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const day = (ahead: number) =>
  new Date(server.clock.now().getTime() + ahead * 86_400_000).toISOString().slice(0, 10)
const plan = (who: PersonKey, of: PersonKey, items: object[], dueOn = day(7)) =>
  server.as(who).post<{ code: string; fields?: { field: string }[] }>('/api/v1/competency-plans', {
    personId: personId(of),
    items,
    dueOn,
    ownerId: personId('vera'),
    note: 'Con el programa del comité.',
  })
const judge = (who: PersonKey, of: PersonKey, way: string, level: number) =>
  server.as(who).post('/api/v1/competency-assessments', {
    personId: personId(of),
    way,
    on: day(0),
    basis: 'Práctica en la sesión.',
    levels: [{ competency: 'c11', level }],
  })
const read = async (who: PersonKey, view: string) =>
  (await server.as(who).get<{ items: PlanRow[] }>(`/api/v1/competency-plans?view=${view}`)).body.items

test('a plan says which sessions teach it, ends when others judge the level reached, and not by the own word', async () => {
  expect((await judge('vera', 'mara', 'observation', 1)).status).toBe(201)
  expect((await plan('vera', 'mara', [{ competency: 'c11', toLevel: 3 }])).status).toBe(201)
  const [mine] = await read('mara', 'mine')
  expect(mine).toMatchObject({
    competency: 'c11',
    fromLevel: 1,
    toLevel: 3,
    level: { level: 1 },
    owner: { name: 'Vera' },
    state: 'planned',
    kits: [{ version: '2026.1', sessions: [8], minutes: 105 }],
    mayDrop: false,
  })
  await judge('mara', 'mara', 'self', 4)
  await server.sweep()
  expect(await read('mara', 'mine')).toMatchObject([{ state: 'planned' }])
  await judge('vera', 'mara', 'observation', 2)
  await server.sweep()
  expect(await read('mara', 'mine')).toMatchObject([{ state: 'planned', level: { level: 2 } }])
  await judge('vera', 'mara', 'observation', 3)
  await server.sweep()
  expect(await read('mara', 'mine')).toMatchObject([{ state: 'reached', level: { level: 3 } }])
  expect(await read('vera', 'open')).toEqual([])
})

test('what falls due within a fortnight waits for the person and for who sees to it', async () => {
  expect((await plan('berta', 'alba', [{ competency: 'c2', toLevel: 3 }], day(10))).status).toBe(201)
  expect((await plan('berta', 'alba', [{ competency: 'c3', toLevel: 3 }], day(90))).status).toBe(201)
  for (const who of ['alba', 'vera'] as const) {
    const { items } = (await server.as(who).get<Attention>('/api/v1/attention')).body
    expect(items.filter(({ kind }) => kind === 'competency-plan').map(({ facts }) => facts)).toEqual([['c2']])
  }
  const { items } = (await server.as('quena').get<Attention>('/api/v1/attention')).body
  expect(items.filter(({ kind }) => kind === 'competency-plan')).toEqual([])
})

test('a plan is for oneself or for somebody within reach, upward, once, and for a day to come', async () => {
  expect((await plan('quena', 'quena', [{ competency: 'c4', toLevel: 3 }])).status).toBe(201)
  expect((await plan('quena', 'alba', [{ competency: 'c4', toLevel: 3 }])).status).toBe(403)
  expect((await plan('nora', 'alba', [{ competency: 'c4', toLevel: 3 }])).status).toBe(403)
  const fieldOf = async (asked: ReturnType<typeof plan>) => (await asked).body.fields?.[0]?.field
  expect(await fieldOf(plan('vera', 'quena', [{ competency: 'c4', toLevel: 2 }]))).toBe('/items/0/competency')
  expect(await fieldOf(plan('vera', 'mara', [{ competency: 'c11', toLevel: 3 }]))).toBe('/items/0/toLevel')
  expect(await fieldOf(plan('vera', 'mara', [{ competency: 'c99', toLevel: 3 }]))).toBe('/items/0/competency')
  expect(await fieldOf(plan('vera', 'mara', [{ competency: 'c1', toLevel: 3 }], '2020-01-01'))).toBe('/dueOn')
})

test('it is dropped with a reason by whoever made it or trains, and stays to be read', async () => {
  const [own] = await read('quena', 'mine')
  const drop = (who: PersonKey, reason = 'Cambió de puesto.') =>
    server.as(who).post<{ code: string }>(`/api/v1/competency-plans/${own?.id}/drop`, { reason })
  expect((await drop('alba')).status).toBe(404)
  expect((await drop('quena', '')).status).toBe(400)
  expect((await drop('quena')).status).toBe(200)
  expect((await drop('quena')).body.code).toBe('move-not-allowed')
  expect(await read('quena', 'ended')).toMatchObject([{ state: 'dropped', dropWords: 'Cambió de puesto.' }])
})

test('summed over institutions and departments, the project team reads no small count', async () => {
  const sums = async (who: PersonKey) =>
    (await server.as(who).get<{ items: PlanSum[]; gated: boolean }>('/api/v1/competency-plan-sums?by=role'))
      .body
  const { items, gated } = await sums('nora')
  expect([gated, items.length > 0]).toEqual([true, true])
  for (const { planned, late, reached } of items)
    for (const count of [planned, late, reached]) expect(count).toEqual({ kind: 'hidden', below: 11 })
  expect((await sums('vera')).items.find(({ competency }) => competency === 'c11')).toMatchObject({
    key: 'steering-committee',
    planned: { count: 0 },
    reached: { count: 1 },
  })
  expect((await server.as('uma').get('/api/v1/competency-plan-sums')).status).toBe(403)
})
