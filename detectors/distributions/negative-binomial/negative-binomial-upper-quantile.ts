import { smallestCountWithTail } from '../special/index.ts'
import { failureOf, type NegativeBinomial } from './negative-binomial.ts'
import { negativeBinomialTails } from './negative-binomial-tails.ts'

/**
 * The smallest count x with P(X > x) ≤ tail. @throws RangeError when tail lies outside (0, 1)
 * @example
 * negativeBinomialUpperQuantile(0.05, { size: 2, probability: 0.5 }) // → 6
 */
export function negativeBinomialUpperQuantile(tail: number, law: NegativeBinomial): number {
  const mean = (law.size * failureOf(law)) / law.probability
  return smallestCountWithTail(tail, { mean, upperTail: (count) => negativeBinomialTails(count, law).upper })
}
