import { logGammaRatio } from '../special/index.ts'

/**
 * Logarithm of the density of Student's t at t; freedom > 0, NaN otherwise.
 * @example
 * studentLogDensity(2, 5) // ≈ -2.7319795838
 */
export function studentLogDensity(t: number, freedom: number): number {
  if (!(freedom > 0)) return Number.NaN
  const scale = logGammaRatio(freedom / 2, 0.5) - 0.5 * Math.log(freedom * Math.PI)
  return scale - ((freedom + 1) / 2) * Math.log1p((t * t) / freedom)
}
