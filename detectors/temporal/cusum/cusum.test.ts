import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { surveillanceSeries } from '../../series/index.ts'
import { cusum, TRANSFORMATIONS } from './index.ts'

const weeks = (counts: readonly (number | null)[]) => surveillanceSeries({ counts, periodsAYear: 52 })
const quiet = [2, 1, 3, 2, 2, 4, 1, 2]

describe('the cumulative sum', () => {
  test('refuses settings that make no sense by their field', () => {
    const series = weeks(quiet)
    const span = { from: 6, to: 8 }
    expect(() => cusum(series, span, { reference: Number.NaN })).toThrow('reference: ')
    expect(() => cusum(series, span, { limit: 0 })).toThrow('limit: ')
    expect(() => cusum(series, span, { alpha: -1 })).toThrow('alpha: ')
    expect(() => cusum(series, span, { transformation: 'anscombeNegBin', alpha: 0 })).toThrow('alpha: ')
    expect(() => cusum(series, span, { mean: [1, 2, 3] })).toThrow('mean: 3 values for 2 periods')
    expect(() => cusum(series, span, { mean: 0 })).toThrow('mean: ')
    expect(() => cusum(series, { from: 6, to: 9 })).toThrow('span')
  })

  test('a count that is not known cannot be told, and leaves the sum of the next weeks as it is', () => {
    const span = { from: 0, to: 4 }
    const settings = { mean: 2, reference: 0.5 }
    const [first, gap, ...later] = cusum(weeks([4, null, 4, 5]), span, settings)
    expect(gap).toEqual({ kind: 'cannot tell', reason: 'count-not-known' })
    expect([first, ...later]).toEqual(cusum(weeks([4, 4, 5]), { from: 0, to: 3 }, settings))
  })

  test('without a known past, or with a mean of zero, nothing is measured', () => {
    const reasonOf = (counts: readonly (number | null)[]) =>
      cusum(weeks(counts), { from: 3, to: 4 }).map((week) => (week.kind === 'told' ? 'told' : week.reason))
    expect(reasonOf([null, null, null, 4])).toEqual(['no-reference-value'])
    expect(reasonOf([0, 0, 0, 4])).toEqual(['no-variation'])
    expect(reasonOf([1, null, 0, 4])).toEqual(['told'])
  })

  test('alarms exactly where the count reaches the printed threshold, by every transformation', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...TRANSFORMATIONS),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        (counts, transformation, mean) => {
          for (const week of cusum(weeks(counts), { from: 0, to: counts.length }, { transformation, mean })) {
            if (week.kind !== 'told') throw new Error('all is known')
            const margin = 1e-9 * (1 + week.threshold)
            if (week.alarm) expect(week.observed).toBeGreaterThanOrEqual(week.threshold - margin)
            else expect(week.observed).toBeLessThan(week.threshold + margin)
          }
        },
      ),
    )
  })

  test('begins anew after an alarm only when asked', () => {
    const settings = { mean: 1, limit: 2, reference: 0.5 }
    const statistics = (reset: boolean) =>
      cusum(weeks([6, 1, 1]), { from: 0, to: 3 }, { ...settings, reset }).map((week) =>
        week.kind === 'told' ? week.statistic : null,
      )
    expect(statistics(false)).toEqual([4.5, 4, 3.5])
    expect(statistics(true)).toEqual([4.5, 0, 0])
  })
})
