import { logIncompleteGamma, type Tails } from '../special/index.ts'

/**
 * Logarithms of P(X ≤ count) and P(X > count) for a Poisson X, right also where they are too small for a double.
 * @example
 * poissonLogTails(2000, 2).upper // ≈ -11829.137245
 */
export function poissonLogTails(count: number, mean: number): Tails {
  if (count < 0) return { lower: Number.NEGATIVE_INFINITY, upper: 0 }
  if (mean === 0) return { lower: 0, upper: Number.NEGATIVE_INFINITY }
  const { lower, upper } = logIncompleteGamma(Math.floor(count) + 1, mean)
  return { lower: upper, upper: lower }
}
