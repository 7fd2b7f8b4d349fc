import { describe, expect, test } from 'vitest'
import type { CountSeries, Period } from '../series/index.ts'
import { expectedBand } from './expected-band.ts'
import { expectedFalseAlarmsAYear } from './expected-false-alarms.ts'
import { judgeByLadder } from './ladder.ts'
import { recurrence } from './recurrence.ts'
import { LADDER } from './rungs.ts'
import { otherMethods, signalsToAlarm } from './what-would-change.ts'

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
  test('climbs with the history: six weeks cannot tell, then the level, trend and season later', () => {
    expect(judge([2])).toMatchObject({ verdict: { reason: 'no-history' }, reason: null })
    expect(judge(steady(6))).toMatchObject({ verdict: { reason: 'history-too-short', known: 5, needed: 6 } })
    const rungs = [7, 25, 26, 104, 105, 156, 157].map((length) => judge(steady(length)))
    expect(rungs.map(({ reason }) => reason)).toEqual([
      'short-weeks',
      'short-weeks',
      'half-year-of-weeks',
      'half-year-of-weeks',
      'two-years-of-weeks',
      'two-years-of-weeks',
      'three-years-of-weeks',
    ])
    for (const { verdict, knownBefore } of rungs) {
      expect(verdict).toMatchObject({ kind: 'judged', method: 'own-history', window: 4, alarm: false })
      expect(verdict.kind === 'judged' && verdict.baseline.known).toBeLessThan(knownBefore)
    }
  })

  test('judges months from a year of them on, one month at a time', () => {
    expect(judge(steady(13), 12, 'month')).toMatchObject({
      verdict: { reason: 'history-too-short', needed: 13 },
    })
    expect(judge(steady(14), 13, 'month')).toMatchObject({ verdict: { window: 1 }, reason: 'year-of-months' })
    expect(judge(steady(40), 39, 'month')).toMatchObject({ reason: 'three-years-of-months' })
  })

  test('takes the next rung where too much of the past is not known, and says so', () => {
    const counts = [...Array<number>(110).fill(2), ...Array<null>(300).fill(null), ...steady(50)]
    expect(judge(counts)).toMatchObject({ fellBack: true, reason: 'half-year-of-weeks' })
    const lost = [...steady(60), ...Array<null>(400).fill(null), 2]
    expect(judge(lost)).toMatchObject({
      verdict: { reason: 'baseline-not-known', known: 0 },
      reason: null,
      fellBack: false,
    })
  })

  test('with a prior lent by the country every week is judged, and the prior gives way to what is seen', () => {
    const prior = { shape: 2, rate: 40 }
    const lent = (counts: readonly (number | null)[]) =>
      judgeByLadder(series(counts), counts.length - 1, { level: 0.01, prior })
    expect(lent([1])).toMatchObject({ reason: 'borrowed-weeks', verdict: { window: 1, alarm: false } })
    expect(lent([4])).toMatchObject({ reason: 'borrowed-weeks', verdict: { alarm: true } })
    expect(lent(steady(20))).toMatchObject({ reason: 'borrowed-weeks' })
    expect(lent(steady(30))).toMatchObject({ reason: 'half-year-of-weeks' })
    const expected = [0, 10, 20, 60].map((length) => {
      const { verdict } = lent([...steady(length), 2, 2, 2, 2])
      return verdict.kind === 'judged' ? verdict.expected / 4 : Number.NaN
    })
    expect(expected[0]).toBeCloseTo(0.05, 9)
    expect(expected.toSorted((a, b) => a - b)).toEqual(expected)
    expect(() => judgeByLadder(series([1]), 0, { level: 0.01, prior: { shape: 0, rate: 1 } })).toThrow(
      'prior',
    )
  })

  test('a count not known or a position outside is a reason, not silence', () => {
    expect(judge([...steady(60), null])).toMatchObject({ verdict: { reason: 'count-not-known' } })
    expect(judge(steady(60), 60)).toMatchObject({ verdict: { reason: 'outside-series' } })
    expect(judge(steady(60), 1.5)).toMatchObject({ verdict: { reason: 'outside-series' } })
  })

  test('takes other rungs as data', () => {
    const short = LADDER.week.at(-1)
    const ladder = { week: short ? [{ ...short, fromKnown: 20 }] : [], month: [] }
    expect(judgeByLadder(series(steady(70)), 69, { level: 0.01, ladder })).toMatchObject({
      reason: 'short-weeks',
    })
    expect(() => judgeByLadder(series(steady(9)), 8, { level: 1 })).toThrow(RangeError)
  })
})

describe('the expected band', () => {
  test('has a point for each period and never looks ahead', () => {
    const band = expectedBand(series([...steady(60), 99]), { level: 0.01 })
    expect(band).toHaveLength(61)
    expect(band[5]).toEqual({ kind: 'cannot tell', known: 5, needed: 6 })
    expect(band[6]?.kind).toBe('known')
    const last = band[60]
    expect(last?.kind === 'known' ? last.expected : Number.NaN).toBeCloseTo(2, 1)
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

describe('what would change', () => {
  test('as many more signals as are said make the same week an alarm, and one fewer does not', () => {
    const counts = [...steady(60), 1]
    const { verdict } = judge(counts)
    if (verdict.kind === 'cannot tell') throw new Error(verdict.reason)
    const more = signalsToAlarm(verdict)
    expect(more).toBeGreaterThan(0)
    const with_ = (extra: number) => judge([...steady(60), 1 + extra]).verdict
    expect(with_(more)).toMatchObject({ alarm: true })
    expect(with_(more - 1)).toMatchObject({ alarm: false })
    expect(signalsToAlarm({ observed: 9, threshold: 3 })).toBe(0)
  })

  test('every other method is asked', () => {
    const said = otherMethods(series(steady(60)), 59, { level: 0.01, except: 'own-history' })
    expect(said.map(({ method }) => method)).toEqual(['poisson-sum', 'ears-c1', 'ears-c2', 'ears-c3'])
  })
})
