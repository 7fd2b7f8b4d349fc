import { normalDensity } from './normal-density.ts'
import { normalTails } from './normal-tails.ts'

/**
 * The z below which a standard normal falls with probability p, 0 < p < 1; ∓Infinity at 0 and 1, NaN outside.
 * A rough start in the tail (Abramowitz & Stegun 26.2.22), then Halley's steps on the exact tail until they stop moving.
 * @example
 * normalQuantile(0.975) // ≈ 1.9599639845
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p === 0) return Number.NEGATIVE_INFINITY
  if (p === 1) return Number.POSITIVE_INFINITY
  if (p > 0.5) return -normalQuantile(1 - p)
  const t = Math.sqrt(-2 * Math.log(p))
  let z = -Math.max(0, t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t)))
  for (let k = 0; k < 8; k += 1) {
    const step = (normalTails(z).lower - p) / normalDensity(z)
    const move = step / (1 + (z * step) / 2)
    z -= move
    if (Math.abs(move) < 1e-15 * (1 + Math.abs(z))) break
  }
  return z
}
