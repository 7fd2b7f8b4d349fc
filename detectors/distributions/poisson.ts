import { incompleteGamma } from './incomplete-gamma.ts'
import { smallestCountWithTail } from './smallest-count.ts'

/** P(X ≤ count) and P(X > count) for a Poisson X. mean ≥ 0, count a whole number. Source: Abramowitz & Stegun 26.4.21. */
export function poissonTails(count: number, mean: number): { lower: number; upper: number } {
  if (count < 0) return { lower: 0, upper: 1 }
  if (mean === 0) return { lower: 1, upper: 0 }
  const { lower, upper } = incompleteGamma(Math.floor(count) + 1, mean)
  return { lower: upper, upper: lower }
}

/** The smallest count x with P(X > x) ≤ tail, for a Poisson X. 0 < tail < 1. */
export function poissonUpperQuantile(tail: number, mean: number): number {
  return smallestCountWithTail(tail, { mean, upperTail: (count) => poissonTails(count, mean).upper })
}
