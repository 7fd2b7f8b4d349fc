import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlaceRow } from '../../../vocabulary/wire/place.ts'
import type { LogicModel, Pmf, PmfRow } from '../../../vocabulary/wire/results.ts'
import type { EntryRow } from '../../../vocabulary/wire/results-entry.ts'
import { startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const model = async () => (await server.as('nora').get<LogicModel>('/api/v1/results/model')).body
const rowOf = async (
  key: string,
  period: string,
  who: 'nora' | 'uma' = 'nora',
): Promise<PmfRow | undefined> =>
  (await server.as(who).get<Pmf>(`/api/v1/results/pmf?period=${period}`)).body.items.find(
    (row) => row.key === key,
  )

describe('the framework', () => {
  test('ships as a draft with outcomes 1000 to 1223 and every figure of I1 to I14, before anybody uses it', async () => {
    const shipped = await model()
    expect(shipped).toMatchObject({ state: 'draft', shipped: true, version: '2026.1' })
    expect(shipped.content.outcomes).toHaveLength(14)
    const { body: pmf } = await server.as('petra').get<Pmf>('/api/v1/results/pmf?period=2026-H1')
    expect(new Set(pmf.items.map(({ indicator }) => indicator)).size).toBe(14)
    // Nobody agreed on a target, and nobody measured where it began.
    expect(pmf.items.every(({ planned, baseline }) => planned === null && baseline === null)).toBe(true)
    for (const { statement, assumptions } of shipped.content.outcomes)
      for (const text of [statement, ...assumptions]) expect([text.es, text.fr, text.en]).not.toContain('')
  })

  test('takes no target on signals, situations or referrals, and none of zero on incidents, nor does its table', async () => {
    const { id, content } = await model()
    const made = await server.as('nora').post<{ id: string }>(`/api/v1/results/frameworks/${id}/versions`)
    const url = `/api/v1/results/frameworks/${made.body.id}`
    const aimed = (figure: string, value: number) => ({
      ...content,
      rows: content.rows.map((row) =>
        row.figure === figure ? { ...row, targets: [{ by: '2027-12-31', value }] } : row,
      ),
    })
    for (const [figure, value] of [
      ['I2.1', 5],
      ['I2.2', 90],
      ['I13.1', 0],
      ['I13.3', 0],
    ] as const) {
      const refused = await server.as('nora').put<{ code: string }>(url, aimed(figure, value))
      expect([figure, refused.status, refused.body.code]).toEqual([figure, 422, 'harmful-target'])
    }
    // What a known figure counts is not for the one who writes the row to say.
    const renamed = {
      ...content,
      rows: content.rows.map((row) => (row.figure === 'I2.1' ? { ...row, counts: 'acts' } : row)),
    }
    expect((await server.as('nora').put(url, renamed)).status).toBe(400)
    await expect(
      server.app.transact({ kind: 'person', personId: '00000000-0000-4000-8000-00000000000e' }, (work) =>
        sql`update results.framework set content = ${JSON.stringify(aimed('I13.3', 0))}::jsonb where id = ${made.body.id}`.execute(
          work.tx,
        ),
      ),
    ).rejects.toThrow()
    expect((await server.as('nora').put(url, aimed('I13.3', 3))).status).toBe(200)
    expect((await server.as('mara').put(url, content)).status).toBe(403)
    expect((await server.as('nora').post(`${url}/put-in-force`)).status).toBe(200)
    expect(await model()).toMatchObject({ state: 'in-force', version: '2026.2' })
    expect((await server.as('nora').put(url, content)).status).toBe(409)
    expect((await rowOf('1000-I13.3', '2026-H1'))?.planned).toBe(3)
  })
})

describe('a figure that people bring', () => {
  const survey = { row: '1100-I12.1', period: '2025-H2', source: 'Encuesta anónima', evidence: 'Sobre 4' }
  const enter = async (numerator: number, denominator: number) =>
    (
      await server
        .as('nora')
        .post<{ id: string }>('/api/v1/results/entries', { ...survey, numerator, denominator })
    ).body.id
  const decide = (who: 'nora' | 'mara', id: string, to: string, words = '') =>
    server.as(who).post(`/api/v1/results/entries/${id}/decide`, { to, words })

  test('counts only when somebody else has approved it, and a correction takes its place', async () => {
    expect((await rowOf(survey.row, survey.period))?.actual).toEqual({
      kind: 'cannot-tell',
      reason: 'not-entered',
    })
    const id = await enter(31, 47)
    expect((await rowOf(survey.row, survey.period))?.actual).toEqual({
      kind: 'cannot-tell',
      reason: 'not-approved',
    })
    expect((await decide('nora', id, 'approved')).status).toBe(403)
    expect((await decide('mara', id, 'returned')).status).toBe(400)
    expect((await decide('mara', id, 'approved')).status).toBe(200)
    expect((await rowOf(survey.row, survey.period, 'uma'))?.actual).toMatchObject({
      kind: 'known',
      denominator: 47,
    })
    await decide('mara', await enter(33, 47), 'approved')
    expect((await rowOf(survey.row, survey.period))?.actual).toMatchObject({ kind: 'known', numerator: 33 })
    const { body } = await server
      .as('mara')
      .get<{ items: EntryRow[] }>('/api/v1/results/entries?view=decided')
    expect(body.items.map(({ state }) => state).sort()).toEqual(['approved', 'superseded'])
  })

  test('passes the gate like any other count of people', async () => {
    const small = { ...survey, row: '1100-I12.2', numerator: 5, denominator: 12 }
    const { body } = await server.as('nora').post<{ id: string }>('/api/v1/results/entries', small)
    await decide('mara', body.id, 'approved')
    expect((await rowOf('1100-I12.2', survey.period))?.actual).toEqual({
      kind: 'cannot-tell',
      reason: 'below-gate',
    })
  })

  test('is told by sex, age, people and territory, the few with nobody named, from entry to what the donor reads', async () => {
    const period = '2024-H2'
    const places = (await server.as('nora').get<{ items: PlaceRow[] }>('/api/v1/places')).body.items
    const [first, second] = places.filter(({ level }) => level === 1)
    const part = (by: string, key = '', [numerator, denominator] = [0, 0]) => ({
      by,
      key,
      numerator,
      denominator,
    })
    const parts = [
      part('sex', 'woman', [30, 50]),
      part('sex', 'man', [22, 44]),
      part('age', 'under-18', [2, 4]),
      part('age', '18-29', [40, 75]),
      part('people', 'garifuna', [25, 45]),
      part('people', 'lenca', [3, 6]),
      part('territory', first?.id, [35, 60]),
      part('territory', second?.id, [20, 40]),
    ]
    const given = { ...survey, period, numerator: 55, denominator: 100, parts }
    const { body } = await server.as('nora').post<{ id: string }>('/api/v1/results/entries', given)
    const waiting = (await server.as('mara').get<{ items: EntryRow[] }>('/api/v1/results/entries')).body.items
    expect(waiting.find(({ id }) => id === body.id)?.parts).toContainEqual({
      ...part('people', 'lenca', [3, 6]),
      name: 'Lenca',
    })
    expect((await rowOf(survey.row, period, 'uma'))?.disaggregation).toEqual([])
    await decide('mara', body.id, 'approved')
    const told = new Map(
      (await rowOf(survey.row, period, 'uma'))?.disaggregation.map(({ by, cells }) => [by, cells]),
    )
    // Of the few nothing is said, neither who they are nor that there are any.
    const others = { key: 'others', name: '', value: { kind: 'cannot-tell', reason: 'below-gate' } }
    const known = (value: number) => expect.objectContaining({ kind: 'known', value })
    expect(told.get('sex')).toEqual([{ key: 'woman', name: 'Mujeres', value: known(60) }, others])
    expect(told.get('people')).toEqual([others])
    expect(told.get('age')).toEqual([others])
    expect(told.get('territory')).toEqual([others])
    const { text } = await server
      .as('uma')
      .get<string>(`/api/v1/results/pmf/export.csv?period=${period}&language=fr`)
    expect(text).toContain('Sexe: Femmes = 60; Les autres =')
    expect(text).not.toContain('Lenca')
  })

  test('has parts that fit into the whole, each once, of a catalogue, and names the field of one that does not', async () => {
    const post = async (parts: readonly object[], more: object = {}) =>
      (
        await server
          .as('nora')
          .post<{ fields: { field: string; code: string }[] }>('/api/v1/results/entries', {
            ...survey,
            period: '2023-H2',
            numerator: 30,
            denominator: 50,
            parts,
            ...more,
          })
      ).body.fields
    const woman = { by: 'sex', key: 'woman', numerator: 20, denominator: 30 }
    const man = { ...woman, key: 'man' }
    expect(await post([{ ...woman, key: 'nobody' }])).toEqual([
      { field: '/parts/0/key', code: 'unknown-code' },
    ])
    expect(await post([woman, woman])).toEqual([{ field: '/parts/1/key', code: 'duplicate' }])
    expect(await post([{ ...woman, denominator: null }])).toEqual([
      { field: '/parts/0/denominator', code: 'missing' },
    ])
    expect(await post([woman, man])).toEqual([{ field: '/parts/1/numerator', code: 'more-than-the-whole' }])
    // Twenty-one who said no are more than the twenty there were.
    expect(await post([{ ...woman, numerator: 9 }])).toEqual([
      { field: '/parts/0/denominator', code: 'more-than-the-whole' },
    ])
    expect(await post([{ ...woman, by: 'territory', key: 'ZL' }])).toEqual([
      { field: '/parts/0/key', code: 'unknown-code' },
    ])
    // What the longer period holds beyond the shorter one would be told by subtraction.
    expect(await post([], { period: '2024-Q3' })).toEqual([{ field: '/period', code: 'overlaps-another' }])
  })

  test('is not one that the product computes, and no share of more than the whole', async () => {
    const post = async (given: object) =>
      (
        await server
          .as('nora')
          .post('/api/v1/results/entries', { ...survey, numerator: 1, denominator: 2, ...given })
      ).status
    expect(await post({ row: '1200-I1.1' })).toBe(400)
    expect(await post({ numerator: 3 })).toBe(400)
    expect(await post({ period: '2031' })).toBe(400)
  })
})

test('a variance has its text by period, and the last one counts', async () => {
  const variance = { row: '1200-I4.1', period: '2025-H2' }
  for (const text of ['Primera razón.', 'La razón que quedó.'])
    expect((await server.as('nora').post('/api/v1/results/variances', { ...variance, text })).status).toBe(
      201,
    )
  expect((await rowOf(variance.row, variance.period))?.varianceText?.text).toBe('La razón que quedó.')
  expect((await rowOf(variance.row, '2025'))?.varianceText).toBeNull()
  expect(
    (await server.as('uma').post('/api/v1/results/variances', { ...variance, text: 'Una razón' })).status,
  ).toBe(403)
})

test('the donor reads the framework and its table, nothing small, and no version that is not in force', async () => {
  const uma = server.as('uma')
  expect((await uma.get('/api/v1/results/model')).status).toBe(200)
  expect((await uma.get('/api/v1/results/frameworks')).status).toBe(403)
  expect((await uma.get('/api/v1/results/entries')).status).toBe(403)
  expect((await uma.get('/api/v1/results/pmf/export.csv?period=2025-H2')).status).toBe(200)
  expect((await rowOf('1200-I1.2', '2025-H2', 'uma'))?.actual.kind).toBe('cannot-tell')
  expect((await server.as('lola').get('/api/v1/results/pmf?period=2025')).status).toBe(403)
})
