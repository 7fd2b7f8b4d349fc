import type { Tails } from './tail-pair.ts'

/** A distribution on 0, 1, 2 …: its mean, and P(X > count). */
export type CountDistribution = { readonly mean: number; readonly upperTail: (count: number) => number }

/** Rounding in a tail must not move a quantile by one: a tail this close to the asked one counts as reached. */
const SLACK = 64 * Number.EPSILON

/** The smallest whole x ≥ 0 with a property that all larger ones have too: doubling from `near`, then halving. */
function smallestCountWhere(near: number, reached: (count: number) => boolean): number {
  if (reached(0)) return 0
  let tooLow = 0
  let enough = Math.max(1, Math.ceil(near))
  while (enough < Number.POSITIVE_INFINITY && !reached(enough)) {
    tooLow = enough
    enough *= 2
  }
  while (enough - tooLow > 1) {
    const middle = Math.floor((tooLow + enough) / 2)
    // Beyond 2⁵³ whole numbers stand further apart than one: the nearest there is will do.
    if (middle === tooLow || middle === enough) break
    if (reached(middle)) enough = middle
    else tooLow = middle
  }
  return enough
}

/**
 * The smallest whole x ≥ 0 with P(X > x) ≤ tail, by doubling from the mean and then halving. 0 < tail < 1.
 * @throws RangeError when tail lies outside (0, 1).
 */
export function smallestCountWithTail(tail: number, distribution: CountDistribution): number {
  if (!(tail > 0 && tail < 1)) throw new RangeError('tail must lie between 0 and 1')
  const bound = tail + (1 - tail) * SLACK
  return smallestCountWhere(distribution.mean, (count) => distribution.upperTail(count) <= bound)
}

/** The smallest whole x ≥ 0 with P(X ≤ x) ≥ p, by whichever tail is the smaller. Infinity at p = 1, NaN outside 0 … 1. */
export function smallestCountForProbability(
  p: number,
  mean: number,
  tails: (count: number) => Tails,
): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p === 0) return 0
  if (p === 1) return Number.POSITIVE_INFINITY
  if (p > 0.5) return smallestCountWithTail(1 - p, { mean, upperTail: (count) => tails(count).upper })
  const bound = p * (1 - SLACK)
  return smallestCountWhere(mean, (count) => tails(count).lower >= bound)
}
