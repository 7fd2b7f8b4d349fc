import { describe, expect, test } from 'vitest'
import type { CountSeries, Period } from '../series/index.ts'
import { expectedBand } from './expected-band.ts'
import { expectedFalseAlarmsAYear } from './expected-false-alarms.ts'
import { judgeByLadder, LADDER } from './ladder.ts'
import { recurrence } from './recurrence.ts'

const series = (counts: readonly (number | null)[], period: Period = 'week'): CountSeries => ({
  id: 'a',
  label: 'a',
  period,
  start: period === 'week' ? { kind: 'number', first: 1 } : { kind: 'month', year: 2020, month: 1 },
  counts,
})
const steady = (length: number) => Array<number>(length).fill(2)
const judge = (counts: readonly (number | null)[], at = counts.length - 1, period: Period = 'week') =>
  judgeByLadder(series(counts, period), at, { level: 0.01 })

describe('the ladder', () => {
  test('climbs with the history: cannot tell, EARS, four-week sum', () => {
    expect(judge([2])).toMatchObject({ verdict: { reason: 'no-history' }, reason: null })
    expect(judge(steady(16))).toMatchObject({
      verdict: { reason: 'history-too-short', known: 15, needed: 16 },
    })
    expect(judge(steady(17))).toMatchObject({ verdict: { method: 'ears-c2' }, reason: 'short-weeks' })
    expect(judge(steady(52))).toMatchObject({ verdict: { method: 'ears-c2' }, knownBefore: 51 })
    expect(judge(steady(53))).toMatchObject({ verdict: { method: 'poisson-sum' }, reason: 'year-of-weeks' })
  })

  test('judges months from a year of them on, one month at a time', () => {
    expect(judge(steady(13), 12, 'month')).toMatchObject({
      verdict: { reason: 'history-too-short', needed: 13 },
    })
    expect(judge(steady(14), 13, 'month')).toMatchObject({ verdict: { window: 1 }, reason: 'year-of-months' })
  })

  test('takes the next rung where too much of the past year is not known, and says so', () => {
    const counts = [...steady(60), ...Array<null>(40).fill(null), ...steady(20)]
    expect(judge(counts)).toMatchObject({
      verdict: { method: 'ears-c2' },
      fellBack: true,
      reason: 'short-weeks',
    })
    const lost = [...steady(60), ...Array<null>(45).fill(null), 2]
    expect(judge(lost)).toMatchObject({
      verdict: { reason: 'baseline-not-known' },
      reason: null,
      fellBack: false,
    })
  })

  test('a count not known or a position outside is a reason, not silence', () => {
    expect(judge([...steady(60), null])).toMatchObject({ verdict: { reason: 'count-not-known' } })
    expect(judge(steady(60), 60)).toMatchObject({ verdict: { reason: 'outside-series' } })
    expect(judge(steady(60), 1.5)).toMatchObject({ verdict: { reason: 'outside-series' } })
  })

  test('takes other rungs as data', () => {
    const [, short] = LADDER.week
    const ladder = { week: short ? [{ ...short, fromKnown: 20 }] : [], month: [] }
    expect(judgeByLadder(series(steady(70)), 69, { level: 0.01, ladder }).verdict).toMatchObject({
      method: 'ears-c2',
    })
    expect(() => judgeByLadder(series(steady(9)), 8, { level: 1 })).toThrow(RangeError)
  })
})

describe('the expected band', () => {
  test('has a point for each period and never looks ahead', () => {
    const band = expectedBand(series([...steady(60), 99]), { level: 0.01 })
    expect(band).toHaveLength(61)
    expect(band[20]).toEqual({ kind: 'cannot tell', known: 13, needed: 14 })
    expect(band[60]).toMatchObject({ kind: 'known', expected: 2 })
    expect(band[60]).toEqual(expectedBand(series(steady(61)), { level: 0.01 })[60])
  })

  test('its upper edge rises when the level falls', () => {
    const upper = (level: number) => {
      const point = expectedBand(series(steady(61)), { level })[60]
      return point?.kind === 'known' ? point.upper : Number.NaN
    }
    expect(upper(0.001)).toBeGreaterThan(upper(0.05))
    expect(upper(0.05)).toBeGreaterThan(2)
  })
})

describe('recurrence', () => {
  test('turns a p-value into years or times a year', () => {
    expect(recurrence(1 / 520, 'week')).toEqual({ kind: 'once in years', years: 10 })
    expect(recurrence(0.5, 'month')).toEqual({ kind: 'times a year', times: 6 })
    expect(recurrence(1 / 520, 'week', 20)).toEqual({ kind: 'times a year', times: 2 })
    expect(recurrence(null, 'week')).toEqual({ kind: 'cannot tell', reason: 'no-p-value' })
    expect(() => recurrence(2, 'week')).toThrow(RangeError)
  })

  test('the price of the settings grows with series and level', () => {
    expect(expectedFalseAlarmsAYear(12, 'week', 0.01)).toBeCloseTo(6.24, 12)
    expect(expectedFalseAlarmsAYear(12, 'month', 0.01)).toBeCloseTo(1.44, 12)
  })
})
