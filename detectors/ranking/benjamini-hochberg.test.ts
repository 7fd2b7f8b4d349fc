import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../measuring/index.ts'
import { benjaminiHochberg } from './benjamini-hochberg.ts'

const p = fc.double({ min: 0, max: 1, noNaN: true })

describe('Benjamini–Hochberg', () => {
  test('the worked example of the paper (15 tests at .05) gives its four discoveries', () => {
    const values = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ]
    expect(benjaminiHochberg(values, 0.05).filter(Boolean)).toHaveLength(4)
  })

  test('a later p-value below its bound carries the earlier ones that were above theirs', () => {
    expect(benjaminiHochberg([0.04, 0.049], 0.05)).toEqual([true, true])
    expect(benjaminiHochberg([0.04, 0.2], 0.05)).toEqual([false, false])
  })

  test('no test is no discovery, and a single one is judged at the rate', () => {
    expect(benjaminiHochberg([], 0.1)).toEqual([])
    expect(benjaminiHochberg([0.1], 0.1)).toEqual([true])
    expect(benjaminiHochberg([0.11], 0.1)).toEqual([false])
  })

  test('order does not matter, and a smaller p-value is never left out beside a larger one', () => {
    fc.assert(
      fc.property(fc.array(p, { minLength: 1, maxLength: 40 }), (values) => {
        const found = benjaminiHochberg(values, 0.1)
        expect(benjaminiHochberg(values.toReversed(), 0.1)).toEqual(found.toReversed())
        const worst = Math.max(-1, ...values.filter((_, at) => found[at]))
        for (const [at, value] of values.entries()) expect(found[at]).toBe(value <= worst)
      }),
    )
  })

  test('with nothing real, a run holds any discovery in about the stated share of runs', () => {
    const random = seededRandom(7)
    let runs = 0
    for (let run = 0; run < 4000; run++) {
      if (
        benjaminiHochberg(
          Array.from({ length: 50 }, () => random()),
          0.1,
        ).some(Boolean)
      )
        runs += 1
    }
    // Binomial standard error .0047 around .1.
    expect(runs / 4000).toBeGreaterThan(0.08)
    expect(runs / 4000).toBeLessThan(0.12)
  })

  test('a rate or a p-value that makes no sense is refused', () => {
    expect(() => benjaminiHochberg([0.5], 0)).toThrow(RangeError)
    expect(() => benjaminiHochberg([1.5], 0.1)).toThrow(RangeError)
    expect(() => benjaminiHochberg([Number.NaN], 0.1)).toThrow(RangeError)
  })
})
