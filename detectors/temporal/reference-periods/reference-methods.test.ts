import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { negativeBinomialUpperQuantile } from '../../distributions/index.ts'
import { surveillanceSeries } from '../../series/index.ts'
import { bayesThreshold } from '../bayes/bayes-threshold.ts'
import { bayes, NAMED_REFERENCES } from '../bayes/index.ts'
import { POISSON_LIMITS, rki } from '../rki/index.ts'

const weeks = (counts: readonly (number | null)[]) => surveillanceSeries({ counts, periodsAYear: 52 })

/** The first of the fewest counts, the highest of those, that hold 95 % of a Poisson of this mean. */
function firstHeld(mean: number): number {
  const below = [0]
  let term = Math.exp(-mean)
  for (let k = 0; k < 120; k += 1) {
    below.push((below[k] ?? 0) + term)
    term *= mean / (k + 1)
  }
  for (let length = 1; length < 100; length += 1)
    for (let from = 60; from >= 0; from -= 1)
      if ((below[from + length] ?? 1) - (below[from] ?? 0) >= 0.95) return from
  return 0
}

describe('bayes and rki', () => {
  test('thresholds added up from probabilities are the exact quantiles', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(0.001, 0.005, 0.05, 0.3),
        (sum, periods, alpha) => {
          const law = { size: sum + 0.5, probability: periods / (periods + 1) }
          expect(bayesThreshold(sum, periods, alpha)).toBe(negativeBinomialUpperQuantile(alpha, law))
        },
      ),
    )
  })

  test('the table of Poisson limits is the one that Crow and Gardner derive, to its last digit but for one row', () => {
    for (const [count, printed] of POISSON_LIMITS.entries()) {
      let [low, high] = [count, 3 * count + 10]
      while (high - low > 1e-9) {
        const middle = (low + high) / 2
        if (firstHeld(middle) > count) high = middle
        else low = middle
      }
      expect(Math.abs(high - printed), String(count)).toBeLessThan(count === 11 ? 0.00052 : 0.0005)
    }
  })

  test('what is not known is said, never taken as zero', () => {
    const counts = [null, 0, 0, 0, 0, 0, 0, 3, null]
    const reasons = bayes(weeks(counts), { from: 5, to: 9 }).map((week) =>
      week.kind === 'told' ? 'told' : week.reason,
    )
    expect(reasons).toEqual(['no-reference-value', 'baseline-not-known', 'told', 'count-not-known'])
    expect(rki(weeks(counts), { from: 5, to: 9 }, NAMED_REFERENCES[1]).map(({ kind }) => kind)).toEqual([
      'cannot tell',
      'cannot tell',
      'told',
      'cannot tell',
    ])
  })

  test('a week is judged alike alone and within a long span, with weeks that are not known', () => {
    const counts = Array.from({ length: 140 }, (_, at) => (at % 29 === 7 ? null : (at * at) % 7))
    for (const method of [bayes, rki])
      for (const named of Object.values(NAMED_REFERENCES)) {
        const span = { from: 0, to: counts.length }
        const alone = counts.flatMap((_, at) => method(weeks(counts), { from: at, to: at + 1 }, named))
        expect(alone).toEqual(method(weeks(counts), span, named))
        expect(alone.filter(({ kind }) => kind === 'told').length).toBeGreaterThan(4)
      }
  })

  test('settings that make no sense are refused by their name', () => {
    const series = weeks([0, 0, 0, 0, 0, 0, 0, 3])
    const at = { from: 7, to: 8 }
    expect(() => bayes(series, at, { alpha: 1 })).toThrow('alpha')
    expect(() => bayes(series, at, { thisYear: false })).toThrow('years')
    expect(() => rki(series, at, { years: -1 })).toThrow('years')
    expect(() => rki(series, { from: 7, to: 9 })).toThrow('span')
  })
})
