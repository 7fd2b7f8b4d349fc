import type { NegativeBinomial } from './negative-binomial.ts'
import { negativeBinomialLogDensity } from './negative-binomial-log-density.ts'

/**
 * P(X = count) = Γ(size+count)/(Γ(size) count!) · probability^size · (1−probability)^count; 0 where count is no whole number from 0 on.
 * @example
 * negativeBinomialDensity(3, { size: 2, probability: 0.5 }) // ≈ 0.125
 */
export function negativeBinomialDensity(count: number, law: NegativeBinomial): number {
  return Math.exp(negativeBinomialLogDensity(count, law))
}
