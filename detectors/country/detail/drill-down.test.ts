import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../measuring/index.ts'
import { betaBinomialUpper } from './beta-binomial.ts'
import { type DetailCounts, drillDown } from './index.ts'

const detail = (key: string, change: Partial<DetailCounts> = {}): DetailCounts => ({
  key,
  window: 0,
  past: 0,
  country: 20,
  ...change,
})
const codes = Array.from({ length: 10 }, (_, at) => `C${at}`)

describe('the upper tail of a beta–binomial', () => {
  test('is one at none, and near the binomial where the probability is nearly known', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        (of, a, b) => {
          expect(betaBinomialUpper(0, { of, a, b })).toBeCloseTo(1, 9)
          for (let k = 1; k <= of; k += 1)
            expect(betaBinomialUpper(k, { of, a, b })).toBeLessThanOrEqual(
              betaBinomialUpper(k - 1, { of, a, b }) + 1e-12,
            )
        },
      ),
    )
    // P(at least 2 of 3) at 1/5: 3 · .04 · .8 + .008.
    expect(betaBinomialUpper(2, { of: 3, a: 2e7, b: 8e7 })).toBeCloseTo(0.104, 6)
  })
})

describe('drilling down into a series that was found', () => {
  test('names the code that holds the rise, and none where it is spread as usual', () => {
    const held = codes.map((key) => detail(key, { window: key === 'C3' ? 5 : 0 }))
    expect(drillDown(held, 0.1).map(({ key }) => key)).toEqual(['C3'])
    expect(
      drillDown(
        codes.map((key) => detail(key, { window: 1 })),
        0.1,
      ),
    ).toEqual([])
  })

  test('what is usual at the place is no news, though it is rare in the country', () => {
    const usual = codes.map((key) => detail(key, key === 'C3' ? { window: 5, past: 60 } : {}))
    expect(drillDown(usual, 0.1)).toEqual([])
  })

  test('where nothing holds the rise, at most the stated share of series names anything', () => {
    const random = seededRandom(5)
    const RUNS = 3000
    let named = 0
    for (let run = 0; run < RUNS; run += 1) {
      const counts = codes.map(() => 0)
      for (let signal = 0; signal < 3 + Math.floor(random() * 8); signal += 1) {
        const at = Math.floor(random() * codes.length)
        counts[at] = (counts[at] ?? 0) + 1
      }
      const details = codes.map((key, at) => detail(key, { window: counts[at] ?? 0, country: 500 }))
      if (drillDown(details, 0.1).length > 0) named += 1
    }
    process.stdout.write(
      `drilling down: ${(named / RUNS).toFixed(4)} of series name a code at .1 for nothing\n`,
    )
    expect(named / RUNS).toBeLessThan(0.1)
  })

  test('no signal, no detail, and a rate that makes no sense', () => {
    expect(
      drillDown(
        codes.map((key) => detail(key)),
        0.1,
      ),
    ).toEqual([])
    expect(drillDown([], 0.1)).toEqual([])
    expect(() => drillDown([], 1)).toThrow(RangeError)
  })
})
