const HALF_LOG_TWO_PI = 0.9189385332046727

/**
 * Logarithm of the standard normal density at z.
 * @example
 * normalLogDensity(40) // ≈ -800.91893853
 */
export function normalLogDensity(z: number): number {
  return -0.5 * z * z - HALF_LOG_TWO_PI
}
