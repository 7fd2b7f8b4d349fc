import { logIncompleteGamma, type Tails } from '../special/index.ts'

/**
 * Logarithms of both tails of the standard normal distribution, right also where they are too small for a double. NaN for NaN.
 * @example
 * normalLogTails(-40).lower // ≈ -804.60844201
 */
export function normalLogTails(z: number): Tails {
  const far = logIncompleteGamma(0.5, (z * z) / 2).upper - Math.LN2
  const near = Math.log1p(-Math.exp(far))
  return z > 0 ? { lower: near, upper: far } : { lower: far, upper: near }
}
