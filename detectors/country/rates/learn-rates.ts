import type { Tier } from './count-cells.ts'
import { searchMaximum } from './search-maximum.ts'

/**
 * What the places of a tier have taught about one another. A place's rate (signals a week, all keys together) is a gamma of shape `shape` and mean `mean`; its
 * shares of the keys are Dirichlet around the tier's shares with `concentration` signals' worth of belief.
 */
export type Rates = {
  readonly shape: number
  readonly mean: number
  readonly concentration: number
  readonly shares: readonly number[]
  /** Signals and exposure of each place, all keys together. */
  readonly places: readonly { readonly count: number; readonly exposure: number }[]
}

const SHAPES = [Math.log(0.05), Math.log(50)] as const
const CONCENTRATIONS = [Math.log(2), Math.log(1000)] as const
/** Belief, in signals, that a key occurs at all. */
const SHARE_PRIOR = 0.5

/**
 * Empirical Bayes: the prior of every place is learnt from all places by maximum marginal likelihood. The number of signals of a place is then negative
 * binomial (gamma–Poisson), and how they fall on the keys Dirichlet–multinomial; both likelihoods need sums of logarithms alone, since
 * log Γ(a + n) − log Γ(a) = Σ log(a + k), k < n. Sources: Clayton & Kaldor 1987, Biometrics 43:671; Minka 2000, Estimating a Dirichlet distribution.
 */
export function learnRates(tier: Tier): Rates {
  const shares = learnShares(tier)
  const places = tier.places.map(() => ({ count: 0, exposure: 0 }))
  for (const { place, key, past } of tier.cells) {
    const own = places[place]
    if (!own) continue
    own.count += past.count
    own.exposure += past.exposure * (shares[key] ?? 0)
  }
  const mean =
    places.reduce((sum, { count }) => sum + count, 0) /
    Math.max(
      1e-9,
      places.reduce((sum, { exposure }) => sum + exposure, 0),
    )
  const ofPlaces = rungsOf(places.map(({ count }) => count))
  const shape = Math.exp(
    searchMaximum((log) => placesLikelihood(Math.exp(log), { mean, places, rungs: ofPlaces }), SHAPES),
  )
  const ofKeys = tier.keys.map((_, key) =>
    rungsOf(tier.cells.flatMap((cell) => (cell.key === key ? [cell.past.count] : []))),
  )
  const concentration = Math.exp(
    searchMaximum((log) => {
      const total = Math.exp(log)
      const keys = ofKeys.reduce((sum, rungs, key) => sum + risingLogs(total * (shares[key] ?? 0), rungs), 0)
      return keys - risingLogs(total, ofPlaces)
    }, CONCENTRATIONS),
  )
  return { shape, mean: Math.max(mean, 1e-9), concentration, shares, places }
}

function learnShares({ keys, cells }: Tier): number[] {
  const counts = keys.map(() => SHARE_PRIOR)
  for (const { key, past } of cells) counts[key] = (counts[key] ?? 0) + past.count
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => count / total)
}

/** How many of the counts exceed 0, 1, 2 … */
function rungsOf(counts: readonly number[]): number[] {
  const rungs: number[] = []
  for (const count of counts) for (let k = 0; k < count; k += 1) rungs[k] = (rungs[k] ?? 0) + 1
  return rungs
}

/** Σ over all counts of log Γ(a + count) − log Γ(a). */
const risingLogs = (a: number, rungs: readonly number[]) =>
  rungs.reduce((sum, exceed, k) => sum + exceed * Math.log(a + k), 0)

function placesLikelihood(
  shape: number,
  { mean, places, rungs }: { mean: number; places: Rates['places']; rungs: readonly number[] },
): number {
  let sum = risingLogs(shape, rungs)
  for (const { count, exposure } of places) {
    const expected = mean * exposure
    if (expected === 0) continue
    sum -= shape * Math.log1p(expected / shape)
    if (count > 0) sum += count * Math.log(expected / (shape + expected))
  }
  return sum
}
