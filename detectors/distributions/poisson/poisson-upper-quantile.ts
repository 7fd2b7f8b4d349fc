import { smallestCountWithTail } from '../special/index.ts'
import { poissonTails } from './poisson-tails.ts'

/**
 * The smallest count x with P(X > x) ≤ tail, for a Poisson X. @throws RangeError when tail lies outside (0, 1)
 * @example
 * poissonUpperQuantile(0.05, 2) // → 5
 */
export function poissonUpperQuantile(tail: number, mean: number): number {
  return smallestCountWithTail(tail, { mean, upperTail: (count) => poissonTails(count, mean).upper })
}
