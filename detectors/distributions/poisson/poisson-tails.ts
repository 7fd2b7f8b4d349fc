import { incompleteGamma, type Tails } from '../special/index.ts'

/**
 * P(X ≤ count) and P(X > count) for a Poisson X. mean ≥ 0, count a whole number. Source: Abramowitz & Stegun 26.4.21.
 * @example
 * poissonTails(4, 1.5).upper // ≈ 0.018575936222
 */
export function poissonTails(count: number, mean: number): Tails {
  if (count < 0) return { lower: 0, upper: 1 }
  if (mean === 0) return { lower: 1, upper: 0 }
  const { lower, upper } = incompleteGamma(Math.floor(count) + 1, mean)
  return { lower: upper, upper: lower }
}
