import { logBetaPrefix } from '../special/index.ts'
import { failureOf, type NegativeBinomial } from './negative-binomial.ts'

/**
 * Logarithm of P(X = count). −Infinity where count is no whole number from 0 on.
 * @example
 * negativeBinomialLogDensity(0, { size: 2, probability: 0.5 }) // ≈ -1.3862943611
 */
export function negativeBinomialLogDensity(count: number, law: NegativeBinomial): number {
  if (!Number.isInteger(count) || count < 0) return Number.NEGATIVE_INFINITY
  const { size, probability } = law
  const failure = failureOf(law)
  if (failure === 0) return count === 0 ? 0 : Number.NEGATIVE_INFINITY
  if (count === 0) return size * (probability > 0.5 ? Math.log1p(-failure) : Math.log(probability))
  return logBetaPrefix({ a: size, b: count, x: probability, y: failure }) - Math.log(count)
}
