import { normalQuantile } from '../distributions/index.ts'

/** Stretches a place must have behind it for its own steadiness to be judged. */
const FEWEST_STRETCHES = 8
/** The variance is taken as large as it may be with this much confidence. */
const CONFIDENCE = 0.95

/** The value that a χ² variable falls below with probability p. Source: Wilson & Hilferty 1931, PNAS 17:684 (within 1 % from 5 degrees on). */
function chiSquareQuantile(p: number, degrees: number): number {
  const part = 2 / (9 * degrees)
  return degrees * (1 - part + normalQuantile(p) * Math.sqrt(part)) ** 3
}

/**
 * Variance over squared mean by which a place may wander from its usual rate, by its own past: the upper bound of what its stretches vary
 * beyond chance and clumping. null where the past is too short to tell: then what the whole country shows must do.
 *
 * @param stretches counts of equally long stretches, and what there was to report each
 */
export function ownWander(
  stretches: readonly { readonly count: number; readonly exposure: number }[],
  clumping: number,
): number | null {
  const known = stretches.filter(({ exposure }) => exposure > 0)
  const total = known.reduce((sum, { count }) => sum + count, 0)
  const exposure = known.reduce((sum, stretch) => sum + stretch.exposure, 0)
  if (known.length < FEWEST_STRETCHES || total < known.length) return null
  const rate = total / exposure
  const degrees = known.length - 1
  const squares = known.reduce(
    (sum, stretch) => sum + (stretch.count - rate * stretch.exposure) ** 2 / (rate * stretch.exposure),
    0,
  )
  const dispersion = squares / chiSquareQuantile(1 - CONFIDENCE, degrees)
  return Math.max(0, dispersion - 1 - clumping) / (total / known.length)
}
