import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AbsentRows, readSeriesFile, readSeriesText, SeriesFileProblem } from './index.ts'

const CHOICE = { absent: 'unknown', period: 'week' } as const
const read = (lines: readonly string[], absent: AbsentRows = 'unknown') =>
  readSeriesText(lines.join('\n'), 'file', { absent, period: 'week' })

function problemOf(lines: readonly string[]): { code: string } & Record<string, unknown> {
  try {
    read(lines)
  } catch (error) {
    if (error instanceof SeriesFileProblem) return { code: error.code, ...error.place }
    throw error
  }
  throw new Error('it was read')
}

describe('reading series', () => {
  test('wide weeks: NA is not known, a missing week is not known, areas keep their names', () => {
    const file = read(['"week","year","Santa Fé","03401","epoch"', '1,NA,0,NA,1', '3,NA,2,5,3'])
    expect(file).toMatchObject({ layout: 'wide-weeks', rows: 2, absent: { cells: 2, readAs: 'unknown' } })
    expect(file.series.map(({ label, counts }) => [label, counts])).toEqual([
      ['Santa Fé', [0, null, 2]],
      ['03401', [null, null, 5]],
    ])
  })

  test('wide weeks with a year follow the ISO calendar over its end', () => {
    const [series] = read(['week,year,a', '53,2020,1', '1,2021,2']).series
    expect(series).toMatchObject({ start: { kind: 'iso-week', year: 2020, week: 53 }, counts: [1, 2] })
    expect(problemOf(['week,year,a', '53,2021,1'])).toEqual({
      code: 'bad-period',
      line: 2,
      column: 'year',
      found: '2021',
    })
  })

  test('labelled weeks keep their labels', () => {
    const { series, layout } = read(['"week","observed","outbreak"', '1,3,0', '2,9,1'])
    expect(layout).toBe('labelled-weeks')
    expect(series).toMatchObject([{ id: 'file', counts: [3, 9], outbreak: [false, true] }])
  })

  test('states and offences by month give each series and a total for each state', () => {
    const rows = [
      '2020-01,Alta,rapto,1',
      '2020-01,Alta,trata,2',
      '2020-02,Alta,rapto,0',
      '2020-02,Alta,trata,4',
    ]
    const file = read(['month,state,offence,victims', ...rows])
    expect(file.layout).toBe('months-by-offence')
    expect(file.series.map(({ label, counts }) => [label, counts])).toEqual([
      ['Alta', [3, 4]],
      ['Alta · rapto', [1, 0]],
      ['Alta · trata', [2, 4]],
    ])
  })

  test('a row that is absent is not known unless the user says that it means zero, and so is a total it belongs to', () => {
    const lines = [
      'mes;municipio;delito;casos',
      '2020-01;Alta;rapto;1',
      '2020-01;Alta;trata;2',
      '2020-02;Alta;rapto;3',
    ]
    expect(read(lines)).toMatchObject({ layout: 'long-months', absent: { cells: 1, readAs: 'unknown' } })
    expect(read(lines).series.map(({ counts }) => counts)).toEqual([
      [3, null],
      [1, 3],
      [2, null],
    ])
    expect(read(lines, 'zero').series.map(({ counts }) => counts)).toEqual([
      [3, 3],
      [1, 3],
      [2, 0],
    ])
  })

  test('single days add up by ISO week', () => {
    const { series, layout } = read([
      'date,place,count',
      '2021-01-03,Alta,1',
      '2020-12-28,Alta,2',
      '2021-01-04,Alta,7',
    ])
    expect(layout).toBe('long-days')
    expect(series).toMatchObject([{ start: { year: 2020, week: 53 }, counts: [3, 7] }])
  })

  test('what cannot be read is refused with its place', () => {
    expect(problemOf(['week,year,a', '1,NA,1.5'])).toEqual({
      code: 'bad-count',
      line: 2,
      column: 'a',
      found: '1.5',
    })
    expect(problemOf(['week,year,a', '1,NA,-1'])).toMatchObject({ code: 'bad-count' })
    expect(problemOf(['week,year,a', '2,NA,1', '2,NA,1'])).toMatchObject({ code: 'out-of-order', line: 3 })
    expect(problemOf(['week,year,a', '1,NA,1', '99999,NA,1'])).toMatchObject({
      code: 'too-many-periods',
      line: 3,
    })
    expect(problemOf(['week,year,a,a', '1,NA,1,1'])).toMatchObject({ code: 'repeated', line: 1 })
    expect(problemOf(['week,observed,outbreak', '1,2,perhaps'])).toMatchObject({ code: 'bad-flag', line: 2 })
    expect(problemOf(['month,place,count', '2020-13,a,1'])).toEqual({
      code: 'bad-period',
      line: 2,
      column: 'month',
      found: '2020-13',
    })
    expect(problemOf(['month,place,count', '2020-01,a,1', '', '2020-01,a,1'])).toMatchObject({
      code: 'repeated',
      line: 4,
    })
    expect(problemOf(['month,place,count', '2020-01,,1'])).toMatchObject({
      code: 'empty-name',
      column: 'place',
    })
    expect(problemOf(['month,place,count,mood', '2020-01,a,1,x'])).toMatchObject({
      code: 'unknown-layout',
      column: 'mood',
    })
    expect(problemOf(['week,year,a', '1,NA'])).toMatchObject({ code: 'broken-csv', line: 2 })
    expect(problemOf(['week,year,a', '1,NA,"0'])).toMatchObject({ code: 'broken-csv' })
    expect(problemOf(['week,year,a'])).toEqual({ code: 'no-rows' })
    expect(problemOf([''])).toEqual({ code: 'no-rows' })
  })

  test('a file that is not text or not there is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigia-series-'))
    try {
      writeFileSync(join(folder, 'latin.csv'), Uint8Array.of(0x61, 0xe9, 0x0a))
      await expect(readSeriesFile(join(folder, 'latin.csv'), CHOICE)).rejects.toMatchObject({
        code: 'not-text',
      })
      await expect(readSeriesFile(join(folder, 'none.csv'), CHOICE)).rejects.toMatchObject({
        code: 'cannot-open',
      })
      await expect(readSeriesFile(folder, CHOICE)).rejects.toMatchObject({ code: 'cannot-open' })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('any text is either read or refused with a known problem', () => {
    const header = fc.constantFrom(
      'week,year,a',
      'week,observed,outbreak',
      'month,place,code,count',
      'date,place,count',
      'a;b',
      '"',
    )
    const word = fc.oneof(fc.string(), fc.constantFrom('1', '2', 'NA', '2020-01', '2020-02-30', '0', ''))
    const rows = fc.array(fc.array(word, { maxLength: 5 }).map((words) => words.join(',')))
    fc.assert(
      fc.property(header, rows, (first, rest) => {
        try {
          read([first, ...rest])
        } catch (error) {
          expect(error).toBeInstanceOf(SeriesFileProblem)
        }
      }),
    )
  })
})
