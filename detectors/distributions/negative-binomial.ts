import { incompleteBeta } from './incomplete-beta.ts'
import { smallestCountWithTail } from './smallest-count.ts'

/**
 * A negative binomial by its size (> 0, need not be whole) and its probability of success (0 < probability ≤ 1):
 * mean = size·(1−probability)/probability, variance = mean/probability.
 */
export type NegativeBinomial = { readonly size: number; readonly probability: number }

/** P(X ≤ count) and P(X > count), each precise where it is small. Source: Abramowitz & Stegun 26.5.26. */
export function negativeBinomialTails(
  count: number,
  law: NegativeBinomial,
): { lower: number; upper: number } {
  if (count < 0) return { lower: 0, upper: 1 }
  const { size, probability } = law
  return incompleteBeta({ a: size, b: Math.floor(count) + 1, x: probability, y: 1 - probability })
}

/** The smallest count x with P(X > x) ≤ tail. 0 < tail < 1. */
export function negativeBinomialUpperQuantile(tail: number, law: NegativeBinomial): number {
  const mean = (law.size * (1 - law.probability)) / law.probability
  return smallestCountWithTail(tail, { mean, upperTail: (count) => negativeBinomialTails(count, law).upper })
}
