import { incompleteGamma, type Tails } from '../special/index.ts'

/**
 * Both tails of the standard normal distribution at z. NaN for NaN. Source: Φ(−|z|) = ½Q(½, z²/2), Abramowitz & Stegun 26.2.29.
 * @example
 * normalTails(1.96).upper // ≈ 0.024997895148
 */
export function normalTails(z: number): Tails {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2)
  const far = upper / 2
  const near = 0.5 + lower / 2
  return z > 0 ? { lower: near, upper: far } : { lower: far, upper: near }
}
