import { logIncompleteBeta, type Tails } from '../special/index.ts'
import { failureOf, type NegativeBinomial } from './negative-binomial.ts'

/**
 * Logarithms of P(X ≤ count) and P(X > count), right also where they are too small for a double.
 * @example
 * negativeBinomialLogTails(5000, { size: 2, probability: 0.5 }).upper // ≈ -3458.6044041
 */
export function negativeBinomialLogTails(count: number, law: NegativeBinomial): Tails {
  if (count < 0) return { lower: Number.NEGATIVE_INFINITY, upper: 0 }
  const { size, probability } = law
  return logIncompleteBeta({ a: size, b: Math.floor(count) + 1, x: probability, y: failureOf(law) })
}
