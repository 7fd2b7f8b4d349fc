import { incompleteBeta, type Tails } from '../special/index.ts'
import { failureOf, type NegativeBinomial } from './negative-binomial.ts'

/**
 * P(X ≤ count) and P(X > count), each precise where it is small. Source: Abramowitz & Stegun 26.5.26.
 * @example
 * negativeBinomialTails(4, { size: 2, probability: 0.5 }).upper // ≈ 0.109375
 */
export function negativeBinomialTails(count: number, law: NegativeBinomial): Tails {
  if (count < 0) return { lower: 0, upper: 1 }
  const { size, probability } = law
  return incompleteBeta({ a: size, b: Math.floor(count) + 1, x: probability, y: failureOf(law) })
}
