import { normalQuantile, normalTails } from '../../../distributions/index.ts'
import { type BaselineFit, SMALLEST_MEAN } from '../fit/index.ts'

/** What a count is held against when its power is taken as normal. */
export type NormalThreshold = {
  readonly mean: number
  readonly meanError: number
  readonly upper: number
  /** P(Y ≤ y) and P(Y ≥ y) of that normal; NaN where the count is not known. */
  readonly lowerTail: number
  readonly upperTail: number
  readonly median: number
}

const EXPONENT = { '2/3': 2 / 3, '1/2': 1 / 2, none: 1 } as const

/** Standard deviation of Y^exponent by the delta method, when Var(Y) = τ·mean. */
function deviation(power: keyof typeof EXPONENT, mean: number, tau: number): number {
  if (power === '2/3') return Math.sqrt((4 / 9) * mean ** (1 / 3) * tau)
  return Math.sqrt(power === '1/2' ? tau / 4 : mean * tau)
}

/**
 * U = (μ^e + z·sd)^(1/e), where sd is that of Y^e with Var(Y − μ̂) = μτ, τ = φ + se(μ̂)²/μ. Source: Farrington et al. (1996), 3.6.
 * @param tail probability beyond U
 */
export function normalThreshold(
  fit: BaselineFit,
  count: number | null,
  { power, tail }: { readonly power: keyof typeof EXPONENT; readonly tail: number },
): NormalThreshold {
  const mean = Math.max(Math.exp(fit.eta), SMALLEST_MEAN)
  const meanError = fit.etaError * mean
  const exponent = EXPONENT[power]
  const sd = deviation(power, mean, fit.phi + meanError ** 2 / mean)
  const middle = mean ** exponent
  const reach = normalQuantile(1 - tail) * sd
  const bounds = [(middle - reach) ** (1 / exponent), (middle + reach) ** (1 / exponent)]
  const upper = Math.max(...bounds.filter((bound) => !Number.isNaN(bound)))
  const z = count === null ? Number.NaN : (count ** exponent - middle) / sd
  const tails = normalTails(z)
  return {
    mean,
    meanError,
    upper,
    lowerTail: tails.lower,
    upperTail: tails.upper,
    median: middle ** (1 / exponent),
  }
}
