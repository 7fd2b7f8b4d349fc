import { adjustPValues } from '../../ranking/index.ts'
import { betaBinomialUpper } from './beta-binomial.ts'

/** Signals of one detail (a code, an exposed group, both together) of a series that was found. */
export type DetailCounts = {
  readonly key: string
  /** At the place, in the judged weeks. */
  readonly window: number
  /** At the place, in its past. */
  readonly past: number
  /** In the whole country, in the past. */
  readonly country: number
}

/** A detail that holds more of a rise than its usual share. */
export type DetailFinding = {
  readonly key: string
  readonly observed: number
  /** Its usual share of as many signals. */
  readonly expected: number
  readonly pValue: number
  /** The smallest share of false ones among the details told at which this one is told. */
  readonly qValue: number
}

/** Signals' worth of belief that a place's details are those of the country. */
const BELIEF = 10
/** Belief, in signals, that a detail occurs at all. */
const UNSEEN = 0.5

/**
 * Which details hold a rise. Given how many signals a series has in the judged weeks, each detail of it is a share of them (beta–binomial: the
 * country's share, drawn towards what the place's own past shows); how many there are in all, by which the series was chosen, says
 * nothing of how they are spread, so these p-values are honest though only found series are drilled. Benjamini–Hochberg over the details.
 *
 * @param details all that can occur, those without a signal included; a signal of two codes counts in both
 * @returns those with a q-value of at most `rate`, the rarest first; none where the rise is spread as usual
 * @throws RangeError unless 0 < rate < 1
 * @example
 * const rest = Array.from({ length: 9 }, (_, at) => ({ key: `c${at}`, window: 0, past: 0, country: 50 }))
 * const found = drillDown([{ key: 'EXP5', window: 4, past: 0, country: 50 }, ...rest], 0.1)
 * found.map(({ key, observed, expected }) => [key, observed, expected]) // → [["EXP5",4,0.4]]
 */
export function drillDown(details: readonly DetailCounts[], rate: number): readonly DetailFinding[] {
  if (!(rate > 0 && rate < 1)) throw new RangeError('rate must lie between 0 and 1')
  const sum = (pick: (detail: DetailCounts) => number) => details.reduce((total, one) => total + pick(one), 0)
  const signals = sum(({ window }) => window)
  const past = sum((detail) => detail.past)
  const country = sum((detail) => detail.country + UNSEEN)
  const tested = details.map((detail) => {
    const a = (BELIEF * (detail.country + UNSEEN)) / country + detail.past
    const b = BELIEF + past - a
    const pValue = b > 0 ? betaBinomialUpper(detail.window, { of: signals, a, b }) : 1
    return { key: detail.key, observed: detail.window, expected: (signals * a) / (BELIEF + past), pValue }
  })
  const adjusted = adjustPValues(
    tested.map(({ pValue }) => pValue),
    'benjamini-hochberg',
  )
  return tested
    .map((one, at): DetailFinding => ({ ...one, qValue: adjusted[at] ?? 1 }))
    .filter(({ qValue }) => qValue <= rate)
    .sort((a, b) => a.pValue - b.pValue)
}
