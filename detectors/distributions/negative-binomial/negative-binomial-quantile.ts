import { smallestCountForProbability } from '../special/index.ts'
import { failureOf, type NegativeBinomial } from './negative-binomial.ts'
import { negativeBinomialTails } from './negative-binomial-tails.ts'

/**
 * The smallest count x with P(X ≤ x) ≥ p. Infinity at p = 1, NaN outside.
 * @example
 * negativeBinomialQuantile(0.95, { size: 2, probability: 0.5 }) // → 6
 */
export function negativeBinomialQuantile(p: number, law: NegativeBinomial): number {
  const mean = (law.size * failureOf(law)) / law.probability
  return smallestCountForProbability(p, mean, (count) => negativeBinomialTails(count, law))
}
