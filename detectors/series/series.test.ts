import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CountSeries,
  findPeriod,
  knownCounts,
  parsePeriod,
  periodLabel,
  periodOrdinal,
} from './index.ts'

describe('names of periods', () => {
  test('weeks follow ISO 8601 over the turn of the year', () => {
    const start = { kind: 'iso-week', year: 2020, week: 52 } as const
    expect([0, 1, 2].map((at) => periodLabel({ start }, at))).toEqual(['2020-W52', '2020-W53', '2021-W01'])
    expect(parsePeriod('2021-01-03', 'week')).toEqual({ kind: 'iso-week', year: 2020, week: 53 })
    expect(parsePeriod('2021-W53', 'week')).toBeNull()
    expect(parsePeriod('2021-02-30', 'week')).toBeNull()
    expect(parsePeriod('2021-99-99', 'week')).toBeNull()
    expect(parsePeriod('2021-13', 'month')).toBeNull()
  })

  test('the label of a position leads back to it', () => {
    const start = fc.oneof(
      fc.record({
        kind: fc.constant('iso-week' as const),
        year: fc.integer({ min: 1970, max: 2100 }),
        week: fc.integer({ min: 1, max: 52 }),
      }),
      fc.record({
        kind: fc.constant('month' as const),
        year: fc.integer({ min: 1970, max: 2100 }),
        month: fc.integer({ min: 1, max: 12 }),
      }),
      fc.record({ kind: fc.constant('number' as const), first: fc.integer({ min: 0, max: 9999 }) }),
    )
    fc.assert(
      fc.property(start, fc.nat(299), (first, at) => {
        const period = first.kind === 'month' ? 'month' : 'week'
        const series: CountSeries = {
          id: 'a',
          label: 'a',
          period,
          start: first,
          counts: Array<number>(300).fill(0),
        }
        expect(findPeriod(series, periodLabel(series, at))).toBe(at)
        expect(findPeriod(series, periodLabel(series, 300))).toBeNull()
      }),
    )
  })

  test('ordinals count periods', () => {
    expect(
      periodOrdinal({ kind: 'month', year: 2021, month: 1 }) -
        periodOrdinal({ kind: 'month', year: 2020, month: 12 }),
    ).toBe(1)
  })

  test('unknown counts are left out of a sum, not taken as zero', () => {
    expect(knownCounts([1, null, 3, 4], -2, 3)).toEqual({ known: 2, total: 4, values: [1, 3] })
  })
})
