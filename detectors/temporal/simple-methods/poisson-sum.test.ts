import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { negativeBinomialTails } from '../../distributions/index.ts'
import type { CountSeries } from '../../series/index.ts'
import { estimateDispersion } from './dispersion.ts'
import { poissonSum, predictSum, SUM_SHAPE } from './poisson-sum.ts'

const options = { ...SUM_SHAPE.week, level: 0.01 }
const weeks = (counts: readonly (number | null)[]): CountSeries => ({
  id: 'a',
  label: 'a',
  period: 'week',
  start: { kind: 'number', first: 1 },
  counts,
})
const silentYearThen = (...last: (number | null)[]) => weeks([...Array<number>(56).fill(0), ...last])

/** P(Binomial(trials, share) ≥ successes), term by term. */
function binomialAtLeast(successes: number, trials: number, share: number): number {
  let term = (1 - share) ** trials
  let below = 0
  for (let k = 0; k < successes; k += 1) {
    below += term
    term *= ((trials - k) / (k + 1)) * (share / (1 - share))
  }
  return 1 - below
}

describe('the four-week sum', () => {
  test('without clustering is the exact conditional test of two Poisson rates', () => {
    const cases = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(cases, cases, fc.integer({ min: 10, max: 60 }), (recent, past, known) => {
        const { law } = predictSum({ window: 4, known, total: past, dispersion: 1 })
        const tail = negativeBinomialTails(recent - 1, law).upper
        expect(tail).toBeCloseTo(binomialAtLeast(recent, recent + past, 4 / (known + 4)), 9)
      }),
    )
  })

  test('one or two signals after a silent year are no alarm, three are', () => {
    expect(poissonSum.judge(silentYearThen(0, 0, 0, 1), 59, options)).toMatchObject({
      alarm: false,
      observed: 1,
    })
    expect(poissonSum.judge(silentYearThen(0, 1, 0, 1), 59, options)).toMatchObject({
      alarm: false,
      observed: 2,
    })
    expect(poissonSum.judge(silentYearThen(0, 1, 1, 1), 59, options)).toMatchObject({
      alarm: true,
      observed: 3,
    })
  })

  test('the guard keeps the weeks just before out of the expectation', () => {
    const growing = weeks([...Array<number>(52).fill(1), 9, 9, 9, 9, 9, 9, 9, 9])
    expect(poissonSum.judge(growing, 59, options)).toMatchObject({ expected: 4, observed: 36, alarm: true })
  })

  test('unknown weeks shrink the window and the past instead of counting as zero', () => {
    const gappy = weeks([...Array<number>(52).fill(2), null, null, null, null, 2, null, 2, 2])
    expect(poissonSum.judge(gappy, 59, options)).toMatchObject({ window: 3, observed: 6, expected: 6 })
    expect(poissonSum.judge(silentYearThen(1, 1, 1, null), 59, options)).toMatchObject({
      reason: 'count-not-known',
    })
    const hollow = weeks([...Array<number>(20).fill(1), ...Array<null>(36).fill(null), 1, 1, 1, 1])
    expect(poissonSum.judge(hollow, 59, options)).toMatchObject({
      reason: 'baseline-not-known',
      known: 20,
      needed: 26,
    })
  })

  test('an alarm, a count above the threshold and a p-value at most the level are one and the same', () => {
    const counts = fc.array(fc.option(fc.nat(12), { freq: 8 }), { minLength: 40, maxLength: 70 })
    const level = fc.constantFrom(0.001, 0.01, 0.05, 0.2)
    fc.assert(
      fc.property(counts, level, (values, wanted) => {
        const verdict = poissonSum.judge(weeks(values), values.length - 1, { ...options, level: wanted })
        if (verdict.kind === 'cannot tell') return
        expect(verdict.alarm).toBe(verdict.observed > verdict.threshold)
        expect(verdict.alarm).toBe((verdict.pValue ?? 1) <= wanted)
        expect(verdict.pBeyond ?? 1).toBeLessThanOrEqual(verdict.pValue ?? 0)
      }),
    )
  })

  test('a later count never changes a verdict', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 60, maxLength: 60 }), fc.nat(99), (values, later) => {
        expect(poissonSum.judge(weeks([...values, later]), 59, options)).toEqual(
          poissonSum.judge(weeks(values), 59, options),
        )
      }),
    )
  })

  test('a level outside (0, 0.5) is refused', () => {
    expect(() => poissonSum.judge(silentYearThen(1), 56, { ...options, level: 0 })).toThrow(RangeError)
    expect(() => poissonSum.judge(silentYearThen(1), 56, { ...options, window: 0 })).toThrow(RangeError)
  })
})

describe('dispersion', () => {
  test('is never below one, and nearly the measured ratio when there is much to measure', () => {
    expect(estimateDispersion(Array<number>(52).fill(7))).toBe(1)
    const clustered = Array.from({ length: 52 }, (_, week) => (week % 2 === 0 ? 100 : 140))
    const measured = (20 ** 2 / 120) * (52 / 51)
    expect(estimateDispersion(clustered) / measured).toBeGreaterThan(1)
    expect(estimateDispersion(clustered) / measured).toBeLessThan(1.12)
  })

  test('of a silent past is the assumed one, widened', () => {
    expect(estimateDispersion(Array<number>(52).fill(0))).toBeCloseTo(2 * (1 + 10 / 102), 12)
  })
})
