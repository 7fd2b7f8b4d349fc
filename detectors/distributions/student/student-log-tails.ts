import { logIncompleteBeta, type Tails } from '../special/index.ts'
import { betaPointOf } from './beta-point.ts'

/**
 * Logarithms of both tails of Student's t distribution, right also where they are too small for a double. freedom > 0, NaN otherwise.
 * @example
 * studentLogTails(1e9, 50).upper // ≈ -941.24266641
 */
export function studentLogTails(t: number, freedom: number): Tails {
  const far = logIncompleteBeta(betaPointOf(t, freedom)).lower - Math.LN2
  const near = Math.log1p(-Math.exp(far))
  return t > 0 ? { lower: near, upper: far } : { lower: far, upper: near }
}
