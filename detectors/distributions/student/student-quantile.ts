import { betaOddsQuantile } from '../beta/index.ts'

/**
 * The t below which Student's distribution falls with probability p; ∓Infinity at 0 and 1, NaN outside or for a freedom that is not above 0.
 * @example
 * studentQuantile(0.975, 10) // ≈ 2.228138852
 */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p >= 0 && p <= 1) || !(freedom > 0)) return Number.NaN
  if (p > 0.5) return -studentQuantile(1 - p, freedom)
  if (p === 0) return Number.NEGATIVE_INFINITY
  if (p === 0.5) return 0
  const odds = betaOddsQuantile({ a: freedom / 2, b: 0.5 }, { lower: 2 * p, upper: 2 * (0.5 - p) })
  return -Math.sqrt(freedom) * Math.exp(-odds / 2)
}
