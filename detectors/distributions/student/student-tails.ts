import { incompleteBeta, type Tails } from '../special/index.ts'
import { betaPointOf } from './beta-point.ts'

/**
 * Both tails of Student's t distribution at t; freedom > 0, need not be whole, NaN otherwise. Source: Abramowitz & Stegun 26.7.1.
 * @example
 * studentTails(2.5, 10).upper // ≈ 0.015723422118
 */
export function studentTails(t: number, freedom: number): Tails {
  const { lower: outside, upper: inside } = incompleteBeta(betaPointOf(t, freedom))
  const [far, near] = [outside / 2, 0.5 + inside / 2]
  return t > 0 ? { lower: near, upper: far } : { lower: far, upper: near }
}
