import type { BetaPoint } from '../special/index.ts'
import { betaLogDensity } from './beta-log-density.ts'

/**
 * Density of Beta(a, b) at x; y = 1 − x. NaN outside 0 … 1 or for shapes that are not above 0. Source: Abramowitz & Stegun 26.5.1.
 * @example
 * betaDensity({ a: 2, b: 3, x: 0.25, y: 0.75 }) // ≈ 1.6875
 */
export function betaDensity(point: BetaPoint): number {
  return Math.exp(betaLogDensity(point))
}
