import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { poissonTails } from '../distributions/index.ts'
import { drawCount, seededRandom } from '../measuring/index.ts'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { type DiscreteTest, discreteStepUp } from './discrete-step-up.ts'

const LEVEL = 0.01

/** A Poisson count of a known mean against its upper tail. */
function poissonTest(mean: number, count: number): DiscreteTest {
  const upper = (least: number) => poissonTails(least - 1, mean).upper
  const attainable = (bound: number) => {
    let least = 0
    while (upper(least) > bound * (1 + 1e-9)) least += 1
    return upper(least)
  }
  return { pValue: upper(count), attainable }
}

const discovered = (tests: readonly DiscreteTest[], rate: number) =>
  discreteStepUp(tests, LEVEL).qValues.map((q) => q <= rate)

const cells = fc.array(
  fc.record({ mean: fc.double({ min: 0.001, max: 3, noNaN: true }), count: fc.nat(8) }),
  { minLength: 1, maxLength: 60 },
)

describe('the step-up for counts', () => {
  test('finds all that Benjamini–Hochberg finds at a rate less by the level', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const tests = given.map(({ mean, count }) => poissonTest(mean, count))
        const pValues = tests.map(({ pValue }) => pValue)
        const plain = benjaminiHochberg(pValues, 0.1 * (1 - LEVEL))
        const found = discovered(tests, 0.1 + 1e-12)
        for (const [at, p] of pValues.entries())
          if (plain[at] && plain.every((one, other) => !one || (pValues[other] ?? 1) <= LEVEL) && p <= LEVEL)
            expect(found[at]).toBe(true)
      }),
    )
  })

  test('a smaller p-value never has a larger q-value', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const tests = given.map(({ mean, count }) => poissonTest(mean, count))
        const { qValues } = discreteStepUp(tests, LEVEL)
        for (const [a, one] of tests.entries())
          for (const [b, other] of tests.entries())
            if (one.pValue < other.pValue) expect(qValues[a]).toBeLessThanOrEqual(qValues[b] ?? 1)
      }),
    )
  })

  test('with nothing real a run holds a discovery in at most the stated share; with something it finds more than the plain method', () => {
    const random = seededRandom(20_261_128)
    const means = Array.from({ length: 300 }, (_, at) => 0.01 + 0.3 * (at / 300) ** 3)
    const RUNS = 1500
    let alarms = 0
    let found = 0
    let plain = 0
    for (let run = 0; run < RUNS; run += 1) {
      const counts = means.map((mean) => drawCount({ mean, dispersion: 1 }, random))
      const tests = (extra: number) =>
        means.map((mean, at) => poissonTest(mean, (counts[at] ?? 0) + (at % 50 === 25 ? extra : 0)))
      if (discovered(tests(0), 0.1).some(Boolean)) alarms += 1
      if (run % 10 > 0) continue
      found += discovered(tests(2), 0.1).filter(Boolean).length
      plain += benjaminiHochberg(
        tests(2).map(({ pValue }) => pValue),
        0.1,
      ).filter(Boolean).length
    }
    process.stdout.write(
      `discrete step-up: ${(alarms / RUNS).toFixed(4)} of runs alarm at .1; with six real ones ${found} discoveries, plain ${plain}\n`,
    )
    // Binomial standard error .0077 around .1.
    expect(alarms / RUNS).toBeLessThan(0.1 + 3 * 0.0077)
    expect(found).toBeGreaterThan(plain * 1.1)
  })

  test('a level or a p-value that makes no sense is refused', () => {
    expect(() => discreteStepUp([], 0)).toThrow(RangeError)
    expect(() => discreteStepUp([{ pValue: 2, attainable: () => 0 }], 0.01)).toThrow(RangeError)
    expect(discreteStepUp([], 0.01).qValues).toEqual([])
  })
})
