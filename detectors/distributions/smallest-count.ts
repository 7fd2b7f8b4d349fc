/** A distribution on 0, 1, 2 …: its mean, and P(X > count). */
export type CountDistribution = { readonly mean: number; readonly upperTail: (count: number) => number }

/** Rounding in a tail must not move a quantile by one: a tail this close above the asked one counts as reached. */
const SLACK = 64 * Number.EPSILON

/**
 * The smallest whole x ≥ 0 with P(X > x) ≤ tail, by doubling from the mean and then halving. 0 < tail < 1.
 * @throws RangeError when tail lies outside (0, 1).
 */
export function smallestCountWithTail(tail: number, distribution: CountDistribution): number {
  if (!(tail > 0 && tail < 1)) throw new RangeError('tail must lie between 0 and 1')
  const lowEnough = (count: number) => distribution.upperTail(count) <= tail + (1 - tail) * SLACK
  if (lowEnough(0)) return 0
  let tooLow = 0
  let reached = Math.max(1, Math.ceil(distribution.mean))
  while (!lowEnough(reached)) {
    tooLow = reached
    reached *= 2
  }
  while (reached - tooLow > 1) {
    const middle = Math.floor((tooLow + reached) / 2)
    if (lowEnough(middle)) reached = middle
    else tooLow = middle
  }
  return reached
}
