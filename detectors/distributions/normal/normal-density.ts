import { normalLogDensity } from './normal-log-density.ts'

/**
 * Density of the standard normal distribution at z. Source: Abramowitz & Stegun 26.2.1.
 * @example
 * normalDensity(0) // ≈ 0.3989422804
 */
export function normalDensity(z: number): number {
  return Math.exp(normalLogDensity(z))
}
