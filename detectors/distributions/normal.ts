import { incompleteGamma } from './incomplete-gamma.ts'

/** Both tails of the standard normal distribution at z. NaN for NaN. Source: Φ(−|z|) = ½Q(½, z²/2), Abramowitz & Stegun 26.2.29. */
export function normalTails(z: number): { lower: number; upper: number } {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2)
  const far = upper / 2
  const near = 0.5 + lower / 2
  return z > 0 ? { lower: near, upper: far } : { lower: far, upper: near }
}

/**
 * The z below which a standard normal falls with probability p, 0 < p < 1; ∓Infinity at 0 and 1, NaN outside.
 * A rough start in the tail, then Halley's steps on the exact tail until they stop moving.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p === 0) return Number.NEGATIVE_INFINITY
  if (p === 1) return Number.POSITIVE_INFINITY
  if (p > 0.5) return -normalQuantile(1 - p)
  const t = Math.sqrt(-2 * Math.log(p))
  let z = -Math.max(0, t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t)))
  for (let k = 0; k < 8; k += 1) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    const step = (normalTails(z).lower - p) / density
    const move = step / (1 + (z * step) / 2)
    z -= move
    if (Math.abs(move) < 1e-15 * (1 + Math.abs(z))) break
  }
  return z
}
