import { type Columns, leastSquares } from './least-squares.ts'
import { meansOf } from './seasonal-terms.ts'

export type LogLinearFit = {
  readonly coefficients: Float64Array
  readonly means: Float64Array
  readonly converged: boolean
}

/** `theta` is the size of a negative binomial, infinite for Poisson; `start` the means from which to begin. */
type Task = {
  readonly columns: Columns
  readonly counts: Float64Array
  readonly theta: number
  readonly start: Float64Array
}

const MOST_STEPS = 25
const ENOUGH = 1e-8

function deviance(counts: Float64Array, means: Float64Array, theta: number): number {
  const poisson = !Number.isFinite(theta)
  let sum = 0
  for (let at = 0; at < counts.length; at += 1) {
    const y = counts[at] ?? 0
    const mu = means[at] ?? 0
    const own = y > 0 ? y * Math.log(y / mu) : 0
    sum += own - (poisson ? y - mu : (y + theta) * Math.log((y + theta) / (mu + theta)))
  }
  return 2 * sum
}

/**
 * Fits log μ = Xb to counts by iteratively weighted least squares, for a Poisson law or a negative binomial of known size.
 * It stops where R's `glm.fit` stops (relative change of the deviance below 1e-8, at most 25 steps), not at the maximum:
 * the steps are part of the reference. null where a column depends on the others or the deviance is not finite.
 * Source: McCullagh & Nelder 1989, Generalized Linear Models, 2.5.
 */
export function fitLogLinear({ columns, counts, theta, start }: Task): LogLinearFit | null {
  let means = start
  let before = deviance(counts, means, theta)
  let coefficients: Float64Array | null = null
  const working = new Float64Array(counts.length)
  const roots = new Float64Array(counts.length)
  for (let step = 0; step < MOST_STEPS; step += 1) {
    for (let at = 0; at < counts.length; at += 1) {
      const y = counts[at] ?? 0
      const mu = means[at] ?? 0
      working[at] = Math.log(mu) + (y - mu) / mu
      roots[at] = Math.sqrt(mu / (1 + mu / theta))
    }
    coefficients = leastSquares(columns, working, roots)
    if (coefficients === null) return null
    means = meansOf(columns, coefficients)
    const now = deviance(counts, means, theta)
    if (!Number.isFinite(now)) return null
    if (Math.abs(now - before) / (Math.abs(now) + 0.1) < ENOUGH)
      return { coefficients, means, converged: true }
    before = now
  }
  return coefficients && { coefficients, means, converged: false }
}
