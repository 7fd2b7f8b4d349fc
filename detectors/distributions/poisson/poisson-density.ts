import { poissonLogDensity } from './poisson-log-density.ts'

/**
 * P(X = count) for a Poisson X. mean ≥ 0, NaN otherwise; 0 where count is no whole number from 0 on. Source: Loader (2000).
 * @example
 * poissonDensity(3, 2) // ≈ 0.18044704432
 */
export function poissonDensity(count: number, mean: number): number {
  return Math.exp(poissonLogDensity(count, mean))
}
