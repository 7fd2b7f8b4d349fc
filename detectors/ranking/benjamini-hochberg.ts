/**
 * Which of many tests may be called discoveries so that, on average, at most the share `rate` of them is false
 * (Benjamini & Hochberg 1995, JRSS B 57:289): the k smallest p-values, where k is the largest with
 * p₍ₖ₎ ≤ rate · k / m. It holds for independent tests and for those that depend positively, as a place and the
 * region around it do (Benjamini & Yekutieli 2001, Ann Stat 29:1165); with discrete counts it errs on the careful side.
 *
 * @param pValues one of each test made, in any order, those that found nothing included
 * @param rate 0 < rate < 1, otherwise RangeError
 * @returns for each test, in the same order, whether it is a discovery
 * @example
 * benjaminiHochberg([0.001, 0.03, 0.5], 0.1) // → [true, true, false]
 */
export function benjaminiHochberg(pValues: readonly number[], rate: number): boolean[] {
  if (!(rate > 0 && rate < 1)) throw new RangeError('rate must lie between 0 and 1')
  if (!pValues.every((p) => p >= 0 && p <= 1)) throw new RangeError('a p-value lies in [0, 1]')
  const sorted = [...pValues].sort((a, b) => a - b)
  const last = sorted.findLastIndex((p, at) => p <= (rate * (at + 1)) / sorted.length)
  const bound = sorted[last]
  return pValues.map((p) => bound !== undefined && p <= bound)
}
