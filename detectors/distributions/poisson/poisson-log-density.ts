import { logPoissonDensity } from '../special/index.ts'

/**
 * Logarithm of P(X = count) for a Poisson X. mean ≥ 0; −Infinity where count is no whole number from 0 on.
 * @example
 * poissonLogDensity(3, 2) // ≈ -1.7123179275
 */
export function poissonLogDensity(count: number, mean: number): number {
  if (!(mean >= 0)) return Number.NaN
  if (!Number.isInteger(count) || count < 0) return Number.NEGATIVE_INFINITY
  if (mean === 0) return count === 0 ? 0 : Number.NEGATIVE_INFINITY
  return logPoissonDensity(count, mean)
}
