import { type BetaPoint, logBetaPrefix } from '../special/index.ts'

/**
 * Logarithm of the density of Beta(a, b) at x; y = 1 − x. At 0 and 1 its limit, which may be infinite. NaN outside.
 * @example
 * betaLogDensity({ a: 2, b: 3, x: 0.25, y: 0.75 }) // ≈ 0.52324814376
 */
export function betaLogDensity(point: BetaPoint): number {
  const { a, b, x, y } = point
  if (!(a > 0) || !(b > 0) || !(x >= 0) || !(y >= 0)) return Number.NaN
  if (x === 0) return a === 1 ? Math.log(b) : a < 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  if (y === 0) return b === 1 ? Math.log(a) : b < 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  return logBetaPrefix(point) - Math.log(x) - Math.log(y)
}
