import { logGamma, normalTails } from '../../distributions/index.ts'
import type { ReportedShare } from './reported-share.ts'

/** P(0), P(1) … of the final count of a period. */
type Probabilities = readonly number[]

/** How long the list is: up to a count, and up to where no more than `leftOut` of the distribution remains (below 0: always to that count). */
export type Extent = { readonly largest: number; readonly leftOut: number }

/**
 * Final count = observed + beta-negative-binomial of size observed + 1: P(k) = Γ(r+k)/(k! Γ(r)) · B(a+r, b+k)/B(a, b), from P(0)
 * by its ratios. Source: Höhle & an der Heiden 2014, Biometrics 70:993.
 */
export function predictByShare(
  observed: number,
  { known, missing }: ReportedShare,
  { largest, leftOut }: Extent,
): Probabilities {
  const below = Array.from({ length: observed }, () => 0)
  if (missing === 0) return [...below, 1]
  const size = observed + 1
  const all = known + missing
  let term = Math.exp(logGamma(known + size) - logGamma(all + size) + logGamma(all) - logGamma(known))
  const probabilities = [...below, term]
  let left = 1 - term
  for (let k = 0; observed + k < largest && left > leftOut; k += 1) {
    term *= (((size + k) / (k + 1)) * (missing + k)) / (all + size + k)
    left -= term
    probabilities.push(term)
  }
  return probabilities
}

/**
 * What R's `lawless` takes for a distribution: normal of mean N/F and variance N(1−F)/F², of which all below the observed is put on it and
 * everything divided by the share above; it adds up to more than one. Where nothing is usually known so early (F = 0) it is 0 throughout.
 */
export function predictAsInR(observed: number, share: number, largest: number): Probabilities {
  if (share === 0) return Array.from({ length: largest + 1 }, () => 0)
  const mean = observed / share
  const deviation = Math.sqrt((mean * (1 - share)) / share)
  const below = (count: number) => normalTails((count - mean) / deviation).lower
  const above = deviation > 0 ? normalTails((observed - mean) / deviation).upper : 1
  return Array.from({ length: largest + 1 }, (_, count) => {
    if (count < observed) return 0
    if (deviation === 0) return count === observed ? 1 : 0
    return (count === observed ? below(count) : below(count) - below(count - 1)) / above
  })
}

/** The smallest count at which the probabilities add up to `share`; null where they never do. */
export function quantileOf(probabilities: Probabilities, share: number): number | null {
  let sum = 0
  for (const [count, probability] of probabilities.entries()) {
    sum += probability
    if (sum >= share) return count
  }
  return null
}
