import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf } from '../../cases/agreement.fixture.ts'
import { seededRandom, simulateCounts } from '../../measuring/index.ts'
import { readCarried } from '../../reference/read-reference.ts'
import { surveillanceSeries } from '../../series/index.ts'
import { flexibleBaseline } from './baseline/index.ts'
import { farrington, farringtonExpectation, farringtonFlexible, UKHSA_SETTINGS } from './index.ts'

const weekly = (counts: readonly (number | null)[], days?: readonly number[]) =>
  surveillanceSeries({ counts, periodsAYear: 52, ...(days ? { days } : {}) })
const poisson = (mean: number, length = 320, seed = 3) =>
  simulateCounts({ mean, dispersion: 1 }, { length }, seededRandom(seed))
const last = { from: 319, to: 320 }
const shape = { yearsBack: 3, halfWindow: 2, periods: 5, skipped: 10, populationOffset: false, asInR: false }

describe('the Farrington methods', () => {
  test('equal the carried values of R', () => {
    const file = readCarried('farrington.json') as Parameters<typeof agreementOf>[0]
    const agreement = agreementOf(file)
    expect(agreement).toMatchObject({ alarmsDiffer: 0, problems: [] })
    expect(agreement.weeks).toBeGreaterThan(80)
    expect(agreement.worst, agreement.where).toBeLessThan(1e-9)
  })

  test('five times the usual count alarms, the usual one does not', () => {
    const counts = poisson(6)
    for (const method of [farrington, farringtonFlexible]) {
      const at = (count: number) => method(weekly([...counts.slice(0, 319), count]), last, { alpha: 0.01 })[0]
      expect(at(30)).toMatchObject({ kind: 'told', alarm: true })
      expect(at(6)).toMatchObject({ kind: 'told', alarm: false })
    }
  })

  test('a past outbreak weighs less, so that it does not hide the next', () => {
    const counts = poisson(6)
    counts[266] = 40
    const [weighed, plain] = [true, false].map((reweight) => {
      const settings = { reweight, residualLimit: 1, enough: { cases: 0, periods: 1 } }
      const [week] = farringtonFlexible(weekly(counts), last, settings)
      return week?.kind === 'told' ? week.threshold : Number.NaN
    })
    expect(weighed).toBeLessThan((plain ?? 0) * 0.8)
  })

  test('what cannot be told has its reason', () => {
    const reasonOf = (counts: (number | null)[], settings = {}, span = last) =>
      farringtonFlexible(weekly(counts), span, settings)[0]
    const counts = poisson(4)
    const with319 = (count: number | null) => [...counts.slice(0, 319), count]
    const cases = { enough: { cases: 0, periods: 1 } }
    expect(reasonOf(with319(null))).toMatchObject({ reason: 'count-not-known' })
    expect(reasonOf(counts, {}, { from: 262, to: 263 })).toMatchObject({ reason: 'no-reference-value' })
    expect(reasonOf(counts, { enough: { cases: 500, periods: 4 } })).toMatchObject({
      reason: 'too-few-cases',
    })
    expect(reasonOf([...Array(319).fill(null), 4], cases)).toMatchObject({ reason: 'baseline-not-known' })
    expect(reasonOf([...Array(319).fill(0), 4], cases)).toMatchObject({ reason: 'no-variation' })
    expect(reasonOf([...Array(319).fill(0), 4], { ...cases, asInR: true })).toMatchObject({ kind: 'told' })
  })

  test('settings and spans that make no sense are refused by name', () => {
    const series = weekly(poisson(2))
    for (const [field, value] of [
      ['yearsBack', 0],
      ['halfWindow', -1],
      ['alpha', 1],
      ['periods', 0],
      ['skipped', 0.5],
      ['residualLimit', 0],
      ['trendAlpha', -1],
      ['enough', { cases: 5, periods: 0 }],
      ['periods', 48],
      ['halfWindow', 26],
    ] as const)
      expect(() => farringtonFlexible(series, last, { periods: 10, [field]: value }), field).toThrow(field)
    expect(() => farrington(series, { from: 0, to: 321 })).toThrow('span')
  })
})

describe('what is learnt from', () => {
  test('every week between the oldest window and the skipped ones has one level, the judged one the last', () => {
    const periods = fc.integer({ min: 2, max: 12 })
    const halfWindow = fc.integer({ min: 0, max: 6 })
    fc.assert(
      fc.property(periods, halfWindow, fc.integer({ min: 0, max: 60 }), (levels, width, skipped) => {
        const made = flexibleBaseline(weekly(poisson(3)), 319, {
          ...shape,
          periods: levels,
          halfWindow: width,
          skipped,
        })
        const weeks = 319 - (319 - 156 - width) - skipped
        expect(made?.rows).toBe(weeks)
        expect(Array.from(made?.times ?? []).sort((a, b) => a - b)).toEqual(
          Array.from({ length: weeks }, (_, k) => k - 156 - width),
        )
      }),
    )
  })

  test('by date, the reference week begins on the weekday nearest to the same day of another year', () => {
    // 2016-02-29, a Monday: the years before give Sunday 1 March 2015, Saturday 1 March 2014 and Friday 1 March 2013.
    const monday = Date.UTC(2016, 1, 29) / 86_400_000
    const days = Array.from({ length: 200 }, (_, week) => monday + 7 * (week - 199))
    const made = flexibleBaseline(weekly(poisson(3, 200), days), 199, { ...shape, periods: 1, halfWindow: 0 })
    expect(Array.from(made?.times ?? [])).toEqual([-156, -104, -52])
  })
})

describe('what is to be expected', () => {
  test('is told whether or not the count is known, with a law that carries its own error', () => {
    const counts = [...poisson(5).slice(0, 319), null]
    const [week] = farringtonExpectation(weekly(counts), last)
    if (week?.kind !== 'told') throw new Error('not told')
    expect(week).toMatchObject({ pValue: null, pBeyond: null })
    const { law, expected, dispersion, expectedError } = week
    if (law.kind !== 'negative-binomial') throw new Error('no error')
    expect(law.mean / law.probability).toBeCloseTo(dispersion * expected + expectedError ** 2, 9)
  })

  test('counts without any change pass the level as often as it says', () => {
    const random = seededRandom(20)
    const dice = seededRandom(21)
    let [told, below] = [0, 0]
    for (let k = 0; k < 600; k += 1) {
      const counts = simulateCounts({ mean: 4, dispersion: 1.5 }, { length: 320 }, random)
      const [week] = farringtonExpectation(weekly(counts), last, UKHSA_SETTINGS)
      if (week?.kind !== 'told' || week.pValue === null || week.pBeyond === null) continue
      told += 1
      // Randomised, since counts are discrete.
      if (week.pBeyond + dice() * (week.pValue - week.pBeyond) < 0.05) below += 1
    }
    process.stdout.write(`farringtonExpectation at .05: ${(below / told).toFixed(3)} of ${told} series\n`)
    expect(below / told).toBeGreaterThan(0.025)
    expect(below / told).toBeLessThan(0.075)
  })
})
