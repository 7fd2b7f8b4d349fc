/** What is believed before anything is seen: a signal brings one more with it, on average. */
const ASSUMED = 2
/** Cases in the baseline at which what was seen weighs as much as what was assumed. */
const CASES_OF_EQUAL_WEIGHT = 15
/** z² + 1 at z = 3: how much wider Student's t is than the normal there, per two degrees of freedom. */
const TAIL_ALLOWANCE = 10

/**
 * Variance over mean of one period's count, ≥ 1. A sparse past says little about it, so the estimate (Pearson's X² over
 * its degrees of freedom) is drawn towards an assumed 2 in proportion to the few cases it rests on, then widened for
 * its own uncertainty (first term of the expansion of Student's t). values: known counts, at least two.
 */
export function estimateDispersion(values: readonly number[]): number {
  const total = values.reduce((sum, value) => sum + value, 0)
  const mean = total / values.length
  const freedom = values.length - 1
  const pearson =
    total > 0 ? values.reduce((sum, value) => sum + (value - mean) ** 2 / mean, 0) / freedom : ASSUMED
  const weight = total / (total + CASES_OF_EQUAL_WEIGHT)
  const blended = weight * pearson + (1 - weight) * ASSUMED
  return blended <= 1 ? 1 : blended * (1 + TAIL_ALLOWANCE / (2 * freedom))
}
