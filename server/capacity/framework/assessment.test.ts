import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  AssessmentRow,
  GroupGaps,
  PersonGaps,
  PersonGapsView,
} from '../../../vocabulary/wire/assessment.ts'
import { type PersonKey, people, personId, startTestServer, type TestServer } from '../../testing/index.ts'
import { levelReached, requiredLevels } from './index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const today = () => server.clock.now().toISOString().slice(0, 10)
const judge = (
  who: PersonKey,
  of: PersonKey,
  given: { way: string; level: number; competency?: string; on?: string },
) =>
  server.as(who).post<{ code: string; fields?: { field: string }[] }>('/api/v1/competency-assessments', {
    personId: personId(of),
    way: given.way,
    on: given.on ?? today(),
    basis: 'Diez clasificaciones revisadas.',
    levels: [{ competency: given.competency ?? 'c2', level: given.level }],
  })
const gap = async (who: PersonKey, of: PersonKey, competency = 'c2') =>
  (await server.as(who).get<PersonGapsView>(`/api/v1/competency-gaps/${personId(of)}`)).body.gaps.find(
    (one) => one.competency === competency,
  )
const seen = async (who: PersonKey) =>
  (await server.as(who).get<{ items: AssessmentRow[] }>('/api/v1/competency-assessments')).body.items

describe('what somebody reaches', () => {
  test('is not known until somebody else has judged it, and never level 0; the own word stands beside it', async () => {
    expect(await gap('alba', 'alba')).toMatchObject({
      required: 3,
      level: { kind: 'not-known', reason: 'not-assessed' },
      byOneself: null,
      state: 'not-known',
    })
    expect((await judge('alba', 'alba', { way: 'self', level: 4 })).status).toBe(201)
    expect(await gap('alba', 'alba')).toMatchObject({
      level: { kind: 'not-known', reason: 'only-by-oneself' },
      byOneself: 4,
      state: 'not-known',
    })
  })

  test('is what the latest judgement of another says, and the earlier ones stay', async () => {
    expect((await judge('berta', 'alba', { way: 'supervisor', level: 0 })).status).toBe(201)
    expect(await gap('vera', 'alba')).toMatchObject({ level: { level: 0 }, state: 'below', missing: 3 })
    expect((await judge('vera', 'alba', { way: 'observation', level: 3 })).status).toBe(201)
    expect(await gap('alba', 'alba')).toMatchObject({
      level: { kind: 'known', level: 3, way: 'observation', version: '2026.1' },
      byOneself: 4,
      state: 'reached',
    })
    expect((await judge('vera', 'alba', { way: 'observation', level: 1, on: '2026-01-02' })).status).toBe(201)
    expect(await gap('alba', 'alba')).toMatchObject({ state: 'reached' })
    const rows = await seen('alba')
    expect(rows.map(({ way, stands }) => [way, stands])).toEqual([
      ['observation', false],
      ['observation', true],
      ['supervisor', false],
      ['self', true],
    ])
  })

  test('rests on what others saw where a certificate asks, never on the own word', async () => {
    expect((await judge('quena', 'quena', { way: 'self', level: 4 })).status).toBe(201)
    const asked = await server.job.transact({ kind: 'job', name: 'test' }, async (work) => [
      await levelReached(work, { personId: personId('quena') }, 'c2'),
      await levelReached(work, { personId: personId('alba') }, 'c2'),
      (await requiredLevels(work, 'triage-operator'))?.c4,
      await requiredLevels(work, 'donor'),
    ])
    expect(asked).toMatchObject([
      { kind: 'not-known', reason: 'only-by-oneself' },
      { kind: 'known', level: 3 },
      3,
      null,
    ])
  })

  test('is asked by the highest of somebody’s roles, and nothing is asked where the framework has 0', async () => {
    expect(await gap('alba', 'alba', 'c13')).toMatchObject({ required: 0, state: 'not-asked' })
    expect(await gap('karla', 'karla', 'c12')).toMatchObject({ required: 4 })
  })
})

describe('who judges', () => {
  test('is oneself for oneself, the supervisor for the own people, the trainer by observation, and nobody else', async () => {
    expect((await judge('alba', 'quena', { way: 'self', level: 2 })).status).toBe(403)
    expect((await judge('berta', 'berta', { way: 'supervisor', level: 4 })).status).toBe(403)
    expect((await judge('vera', 'vera', { way: 'observation', level: 4 })).status).toBe(403)
    expect((await judge('vera', 'alba', { way: 'supervisor', level: 4 })).status).toBe(403)
    expect((await judge('berta', 'alba', { way: 'observation', level: 4 })).status).toBe(403)
    for (const who of ['nora', 'mara', 'carla', 'elsa'] as const)
      for (const way of ['supervisor', 'observation'])
        expect([who, way, (await judge(who, 'alba', { way, level: 4 })).status]).toEqual([who, way, 403])
    for (const who of ['uma', 'lola'] as const)
      expect((await judge(who, who, { way: 'self', level: 4 })).status).toBe(403)
  })

  test('names the field of a wrong code, a day to come and a competency that is named twice', async () => {
    const fieldOf = (reply: { body: { fields?: { field: string }[] } }) => reply.body.fields?.[0]?.field
    expect(fieldOf(await judge('alba', 'alba', { way: 'self', level: 2, competency: 'c99' }))).toBe(
      '/levels/0/competency',
    )
    expect(fieldOf(await judge('alba', 'alba', { way: 'self', level: 2, on: '2036-01-01' }))).toBe('/on')
    const twice = await server
      .as('alba')
      .post<{ fields?: { field: string }[] }>('/api/v1/competency-assessments', {
        personId: personId('alba'),
        way: 'self',
        on: today(),
        basis: 'Lo digo yo.',
        levels: ['c3', 'c3'].map((competency) => ({ competency, level: 1 })),
      })
    expect(fieldOf(twice)).toBe('/levels/1/competency')
  })
})

describe('who sees it', () => {
  test('is the person, and who trains or supervises them; nobody else finds a row or a name', async () => {
    expect((await seen('berta')).length).toBeGreaterThan(0)
    expect((await seen('quena')).every(({ person }) => person?.id === personId('quena'))).toBe(true)
    for (const who of ['nora', 'mara', 'carla', 'karla', 'elsa'] as const) {
      expect([who, await seen(who)]).toEqual([who, []])
      expect((await server.as(who).get(`/api/v1/competency-gaps/${personId('alba')}`)).status).toBe(404)
      const { items } = (await server.as(who).get<{ items: PersonGaps[] }>('/api/v1/competency-gaps')).body
      expect(items.every(({ person }) => person.id === personId(who))).toBe(true)
    }
    expect((await server.as('uma').get('/api/v1/competency-group-gaps')).status).toBe(403)
    expect((await server.as('mara').get('/api/v1/competency-group-gaps')).status).toBe(403)
  })

  test('the project team sees how many, small counts hidden, no total beside them; a trainer sees them exactly', async () => {
    const groups = async (who: PersonKey, by: string) =>
      (
        await server
          .as(who)
          .get<{ items: GroupGaps[]; gated: boolean }>(`/api/v1/competency-group-gaps?by=${by}`)
      ).body
    for (const by of ['role', 'institution', 'territory']) {
      const { items, gated } = await groups('nora', by)
      expect([by, gated, items.length > 0]).toEqual([by, true, true])
      const text = JSON.stringify(items)
      expect(text).not.toContain('Alba')
      for (const { gaps } of items)
        for (const { reached, below, notKnown } of gaps)
          for (const count of [reached, below, notKnown])
            if (count.kind === 'shown') expect(count.count).toBeGreaterThanOrEqual(11)
    }
    const { items, gated } = await groups('vera', 'role')
    expect(gated).toBe(false)
    const triage = items
      .find(({ key }) => key === 'triage')
      ?.gaps.find(({ competency }) => competency === 'c2')
    expect(triage).toMatchObject({ reached: { count: 1 }, below: { count: 0 }, notKnown: { count: 2 } })
  })

  test('a file of counts hides small ones from everybody, and says “< 11”, never 0', async () => {
    for (const who of ['vera', 'nora'] as const) {
      const { text } = await server.as(who).get('/api/v1/competency-group-gaps/export.csv?language=en')
      expect(text).toContain('< 11')
      expect(text).not.toMatch(/,\d/)
    }
  })
})

test('no row of somebody who learns leads to a signal, a receipt or who sent one', async () => {
  const owner = new pg.Client(server.database.connections.owner)
  await owner.connect()
  await owner.query('set role vigia_owner')
  const { rows } = await owner.query<{ a: string; b: string; columns: string[] }>(`
    select c.conrelid::regclass::text as a, c.confrelid::regclass::text as b,
      (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey)) as columns
    from pg_constraint c where c.contype = 'f'`)
  await owner.end()
  const learners = [
    'capacity.assessment',
    'capacity.plan_item',
    'capacity.answer_sheet',
    'parties.participant',
    'parties.attendance',
  ]
  // What a reporter sent, and what finds it again: nothing of it refers to a learner, and nothing of a learner to it.
  const reported = (table: string) => /^(warning\.(signal|receipt|intake)|sealed\.)/.test(table)
  expect(rows.filter(({ a, b }) => learners.includes(a) && reported(b))).toEqual([])
  expect(rows.filter(({ a, b }) => reported(a) && learners.includes(b))).toEqual([])
  const signal = rows
    .filter(({ a, b }) => a === 'warning.signal' && b === 'parties.person')
    .flatMap(({ columns }) => columns)
  // A person stands beside a signal only as who worked on it at the desk.
  expect(signal.filter((column) => !/(_by|_by_id|by_person)$/.test(column))).toEqual([])
  expect(Object.keys(people).length).toBeGreaterThan(20)
})
