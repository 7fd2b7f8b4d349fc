import type { Cell } from './count-cells.ts'
import type { Rates } from './learn-rates.ts'

/** A quantity that is not known exactly: its mean, and its variance over the square of the mean. */
export type Uncertain = { readonly mean: number; readonly spread: number }

/** The product of independent uncertain quantities. */
export function multiply(...factors: readonly Uncertain[]): Uncertain {
  return {
    mean: factors.reduce((product, { mean }) => product * mean, 1),
    spread: factors.reduce((product, { spread }) => product * (1 + spread), 1) - 1,
  }
}

/**
 * Signals a week of a cell, after its own past and all others' have been seen: the rate of its place (gamma, conjugate) times the share of its
 * key there (beta, the margin of the Dirichlet). A place that never reported has the rate that such places have.
 */
export function posteriorRate({ place, key, past }: Cell, rates: Rates): Uncertain {
  const { shape, mean, concentration, shares, places } = rates
  const own = places[place] ?? { count: 0, exposure: 0 }
  const gammaShape = shape + own.count
  const placeRate = { mean: gammaShape / (shape / mean + own.exposure), spread: 1 / gammaShape }
  const a = concentration * (shares[key] ?? 0) + past.count
  const total = concentration + own.count
  const share = { mean: a / total, spread: (total - a) / (a * (total + 1)) }
  return multiply(placeRate, share)
}
