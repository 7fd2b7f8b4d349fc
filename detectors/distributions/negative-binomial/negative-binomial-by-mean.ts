import type { NegativeBinomial } from './negative-binomial.ts'

/**
 * The negative binomial with a mean and a size: variance = mean + mean²/size. mean ≥ 0, size > 0.
 * @example
 * negativeBinomialByMean(3, 1).probability // → 0.25
 */
export function negativeBinomialByMean(mean: number, size: number): NegativeBinomial {
  const all = mean + size
  return { size, probability: size / all, failure: mean / all }
}
