import { digamma, logGamma, trigamma } from '../../distributions/index.ts'
import { fitLogLinear, type LogLinearFit } from './fit-log-linear.ts'
import type { Columns } from './least-squares.ts'

export type NegativeBinomialFit = LogLinearFit & { readonly theta: number }

const MOST_ROUNDS = 25
const ENOUGH = 1e-8
/** The fourth root of the smallest step of a double from 1: where R's `theta.ml` stops. */
const THETA_ENOUGH = Number.EPSILON ** 0.25

/** Newton's steps for the size, from the moment estimate n/Σ(y/μ−1)². Source: Venables & Ripley 2002, MASS, 7.4. */
function sizeGiven(counts: Float64Array, means: Float64Array): number {
  let spread = 0
  for (const [at, y] of counts.entries()) spread += (y / (means[at] ?? 1) - 1) ** 2
  let theta = counts.length / spread
  let step = 1
  for (let k = 1; k < MOST_ROUNDS && Math.abs(step) > THETA_ENOUGH; k += 1) {
    theta = Math.abs(theta)
    const [digammaHere, trigammaHere] = [digamma(theta), trigamma(theta)]
    let score = 0
    let information = 0
    for (const [at, y] of counts.entries()) {
      const mu = means[at] ?? 0
      const together = mu + theta
      score +=
        digamma(theta + y) - digammaHere + Math.log(theta) + 1 - Math.log(together) - (y + theta) / together
      information +=
        -trigamma(theta + y) + trigammaHere - 1 / theta + 2 / together - (y + theta) / (together * together)
    }
    step = score / information
    theta += step
  }
  return Math.max(0, theta)
}

function logLikelihood(counts: Float64Array, means: Float64Array, theta: number): number {
  let sum = 0
  for (const [at, y] of counts.entries()) {
    const mu = means[at] ?? 0
    sum += logGamma(theta + y) - logGamma(theta) - logGamma(y + 1)
    sum += theta * Math.log(theta) + y * Math.log(mu + (y === 0 ? 1 : 0)) - (theta + y) * Math.log(theta + mu)
  }
  return sum
}

/**
 * Fits a log-linear mean and the size θ of a negative binomial together, by the steps of R's `glm.nb`: a Poisson fit, then in
 * turn the mean with θ held and θ from the means of the turn before, until log-likelihood and θ stand still.
 * null where the mean cannot be fitted, or where counts vary so little that θ does not exist.
 */
export function fitNegativeBinomial(columns: Columns, counts: Float64Array): NegativeBinomialFit | null {
  const poisson = fitLogLinear({
    columns,
    counts,
    theta: Number.POSITIVE_INFINITY,
    start: counts.map((y) => y + 0.1),
  })
  if (!poisson) return null
  const scale = Math.sqrt(2 * Math.max(1, counts.length - columns.length))
  let theta = sizeGiven(counts, poisson.means)
  let fit = poisson
  let now = logLikelihood(counts, fit.means, theta)
  let before = now + 2 * scale
  let moved = 1
  for (let k = 0; k < MOST_ROUNDS && Math.abs(before - now) / scale + Math.abs(moved) > ENOUGH; k += 1) {
    const start = fit.means
    const next = fitLogLinear({ columns, counts, theta, start })
    if (!next) return null
    const last = theta
    theta = sizeGiven(counts, start)
    fit = next
    moved = last - theta
    before = now
    now = logLikelihood(counts, fit.means, theta)
  }
  return theta > 0 && Number.isFinite(theta) ? { ...fit, theta } : null
}
