import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FigureRow, FigureView, Pmf } from '../../../vocabulary/wire/results.ts'
import { startTestServer, type TestServer, verifiedSignal } from '../../testing/index.ts'
import { definitions } from './definitions/index.ts'

let server: TestServer
const sent: { readonly id: string }[] = []

beforeAll(async () => {
  server = await startTestServer(new Date('2026-02-27T15:00:00Z'))
  for (let n = 0; n < 24; n++) sent.push(await verifiedSignal(server, { territoryId: '0101' }))
  await server.settle()
  await server.sweep()
}, 120_000)
afterAll(async () => await server.stop())

const code = 'I1.2'
const figure = async (who: 'uma' | 'nora', period = '2026-Q1') =>
  (await server.as(who).get<FigureView>(`/api/v1/results/figures/${code}?period=${period}`)).body
const row = async (who: 'uma' | 'nora') =>
  (await server.as(who).get<Pmf>('/api/v1/results/pmf?period=2026-Q1')).body.items.find(
    (one) => one.figure === code,
  )
/** The clock comes to a moment, and beats until all that is due is done. */
async function come(moment: string): Promise<void> {
  server.clock.set(new Date(moment))
  for (let beat = 0; beat < 8; beat++) await server.sweep()
}

describe('a figure of signals', () => {
  test('is told outside a fortnight after its quarter, not before, and inside at once', async () => {
    expect((await figure('nora')).value).toMatchObject({ kind: 'within', denominator: 24 })
    for (const moment of ['2026-04-01T15:00:00Z', '2026-04-14T15:00:00Z']) {
      await come(moment)
      expect((await figure('uma')).value).toEqual({ kind: 'cannot-tell', reason: 'not-over' })
    }
    await come('2026-04-15T15:00:00Z')
    expect((await figure('uma')).value).toEqual({ kind: 'within', low: 55, high: 100, denominator: null })
  })

  test('changes inside when something comes late, and outside in no screen and no table', async () => {
    const before = { figure: await figure('uma'), row: await row('uma') }
    expect(before.row?.actual).toEqual(before.figure.value)
    // What turns out to point to an authority is in no figure.
    for (const { id } of sent.slice(0, 20)) {
      const url = `/api/v1/signals/${id}/restrict`
      const { status } = await server.as('alba').post(url, { reason: 'authority-may-be-involved' })
      expect(status).toBe(200)
    }
    await server.settle()
    await come('2026-04-16T15:00:00Z')
    expect((await figure('nora')).value).toEqual({ kind: 'cannot-tell', reason: 'below-gate' })
    expect((await row('nora'))?.actual).toEqual({ kind: 'cannot-tell', reason: 'below-gate' })
    expect(await figure('uma')).toEqual(before.figure)
    expect(await row('uma')).toEqual(before.row)
    // The years before and after show the quarter as it was told as well.
    const { past } = await figure('uma', '2026-Q2')
    expect(past.find(({ period }) => period === '2026-Q1')?.value).toEqual(before.figure.value)
  })

  test('is corrected where it is told next: in the half-year that holds the quarter', async () => {
    await come('2026-07-16T15:00:00Z')
    expect((await figure('uma', '2026-H1')).value).toEqual({ kind: 'cannot-tell', reason: 'below-gate' })
    expect((await figure('uma')).value.kind).toBe('within')
  })

  test('cannot be told otherwise later, by the clock neither', async () => {
    for (const change of [
      sql`update results.told_figure set version = 9`,
      sql`delete from results.told_figure`,
    ])
      await expect(
        server.job.transact({ kind: 'job', name: 'test' }, (work) => change.execute(work.tx)),
      ).rejects.toThrow('not-permitted')
  })
})

test('the rows behind every figure are read page by page, each once', async () => {
  for (const definition of definitions) {
    const url = `/api/v1/results/figures/${definition.code}/rows?period=2026`
    const all = (await server.as('alba').get<{ items: FigureRow[] }>(`${url}&limit=100`)).body.items
    const paged: FigureRow[] = []
    let next: string | null = ''
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`
      const reply = await server
        .as('alba')
        .get<{ items: FigureRow[]; nextCursor: string | null }>(`${url}&limit=2${cursor}`)
      expect([definition.code, reply.text]).toEqual([definition.code, expect.stringContaining('items')])
      const page = reply.body
      paged.push(...page.items)
      next = page.nextCursor
    }
    expect([definition.code, paged.length]).toEqual([definition.code, all.length])
    expect(paged).toEqual(all)
  }
})
