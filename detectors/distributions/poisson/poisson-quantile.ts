import { smallestCountForProbability } from '../special/index.ts'
import { poissonTails } from './poisson-tails.ts'

/**
 * The smallest count x with P(X ≤ x) ≥ p, for a Poisson X. Infinity at p = 1, NaN outside.
 * @example
 * poissonQuantile(0.05, 12) // → 7
 */
export function poissonQuantile(p: number, mean: number): number {
  return smallestCountForProbability(p, mean, (count) => poissonTails(count, mean))
}
