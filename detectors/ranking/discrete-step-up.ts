/** A test of counts: what it found, and which p-values it could have found. */
export type DiscreteTest = {
  readonly pValue: number
  /** P(the test's p-value ≤ bound) if nothing is real: its largest attainable p-value that is not above the bound, or 0. */
  readonly attainable: (bound: number) => number
}

export type DiscreteDiscoveries = {
  /** For each test, the smallest rate at which it is a discovery; 1 where its p-value lies above the level. */
  readonly qValues: readonly number[]
  /** How many of all tests show a p-value at most this by chance, if nothing is real. */
  readonly byChance: (bound: number) => number
}

/**
 * Benjamini–Hochberg for counts. With few signals a test can take few p-values: one that can only give .0001 or 1 is charged by the plain method
 * as if it could give .04. Here a bound costs what all tests together can really spend on it: a test of rank i is a discovery
 * when Σⱼ Fⱼ(p₍ᵢ₎) / (1 − level) ≤ rate · i, with Fⱼ the law of the p-value of test j when nothing is real.
 *
 * Source: step-up [HSU] of Döhler, Durand & Roquain 2018, Electron J Stat 12:1867, after Heyse 2011; its largest
 * critical value is taken as `level`, above which no p-value is a discovery. It controls the false-discovery rate of independent tests, and is
 * never less powerful than Benjamini–Hochberg among p-values up to rate · (1 − level).
 *
 * @param tests every test made, those that found nothing included
 * @param level 0 < level < 1, otherwise RangeError
 * @example
 * const test = (pValue: number) => ({ pValue, attainable: (bound: number) => (bound >= 0.001 ? 0.001 : 0) })
 * discreteStepUp([test(0.001), ...Array.from({ length: 99 }, () => test(1))], 0.01).qValues[0]?.toFixed(3) // → "0.101"
 */
export function discreteStepUp(tests: readonly DiscreteTest[], level: number): DiscreteDiscoveries {
  if (!(level > 0 && level < 1)) throw new RangeError('level must lie between 0 and 1')
  if (!tests.every(({ pValue }) => pValue >= 0 && pValue <= 1))
    throw new RangeError('a p-value lies in [0, 1]')
  const byChance = (bound: number) => tests.reduce((sum, test) => sum + test.attainable(bound), 0)
  const qValues = new Array<number>(tests.length).fill(1)
  const small = tests
    .map(({ pValue }, at) => ({ pValue, at }))
    .filter(({ pValue }) => pValue <= level)
    .sort((a, b) => b.pValue - a.pValue)
  let least = 1
  for (const [behind, { pValue, at }] of small.entries()) {
    least = Math.min(least, byChance(pValue) / (1 - level) / (small.length - behind))
    qValues[at] = least
  }
  return { qValues, byChance }
}
