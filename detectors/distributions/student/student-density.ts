import { studentLogDensity } from './student-log-density.ts'

/**
 * Density of Student's t distribution at t; freedom > 0, NaN otherwise. Source: Abramowitz & Stegun 26.7.
 * @example
 * studentDensity(0, 5) // ≈ 0.37960668982
 */
export function studentDensity(t: number, freedom: number): number {
  return Math.exp(studentLogDensity(t, freedom))
}
