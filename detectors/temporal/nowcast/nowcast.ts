import type { Evaluated } from '../../series/index.ts'
import { countDelays, type DelayCounts, type DelayWindow } from './delay-counts.ts'
import { predictAsInR, predictByShare, quantileOf } from './predictive.ts'
import { sharesAsInR, sharesByDirichlet, sharesByHazard } from './reported-share.ts'
import type { ReportingTriangle } from './reporting-triangle.ts'

export type NowcastSettings = {
  /** `hazard`: free of the bias of delays still to come (R: "lawless"; the default). `dirichlet`: R's "bayes.notrunc.bnb". */
  readonly method?: 'hazard' | 'dirichlet'
  /** Prior weight of each delay, above 0 (R: `gd.prior.kappa`, .1). */
  readonly prior?: number
  /** Share outside the interval, both sides together (R: `alpha`, .05). */
  readonly alpha?: number
  /** Which periods teach the delays (R: `m` and `m.interpretation`; all of them). */
  readonly window?: DelayWindow
  /** No larger final count is considered (R: `N.tInf.max`, 300; here 10,000). */
  readonly largest?: number
  /** For `hazard`: what R's "lawless" gives, whose probabilities do not add up to one and whose variance has lost a term. */
  readonly asInR?: boolean
}

/**
 * The final count of a period as far as it can be foreseen: median, interval, mean of the probabilities 0, 1, 2 … of
 * `probabilities`; `observed` is what is known already, `share` the part of the final count that is usually known by now.
 */
export type NowcastTold = {
  readonly observed: number
  readonly share: number
  readonly median: number
  readonly lower: number
  readonly upper: number
  readonly mean: number
  readonly probabilities: readonly number[]
}

/** `shares[x]`: the part known at most x periods late. */
export type Nowcast = {
  readonly periods: readonly Evaluated<NowcastTold>[]
  readonly shares: readonly number[]
  readonly delays: DelayCounts
}

const NONE = { kind: 'cannot tell', reason: 'no-reference-value' } as const
const TOO_FEW = { kind: 'cannot tell', reason: 'too-few-cases' } as const

/** So much of a distribution beyond its list of probabilities is left out. */
const LEFT_OUT = 1e-12

type Law = { readonly share: number; readonly predict: (observed: number) => readonly number[] }

function lawsOf(delays: DelayCounts, settings: Required<NowcastSettings>): Law[] {
  const { method, prior, largest, asInR } = settings
  if (method === 'hazard' && asInR)
    return sharesAsInR(delays).map((share) => ({
      share,
      predict: (observed) => predictAsInR(observed, share, largest),
    }))
  const shares = method === 'hazard' ? sharesByHazard(delays, prior) : sharesByDirichlet(delays, prior)
  return shares.map((share) => ({
    share: share.known / (share.known + share.missing),
    predict: (observed) => predictByShare(observed, share, { largest, leftOut: asInR ? -1 : LEFT_OUT }),
  }))
}

function complete(settings: NowcastSettings): Required<NowcastSettings> {
  const { method = 'hazard', prior = 0.1, alpha = 0.05, largest = 10_000, asInR = false } = settings
  const { window = { periods: null, ending: 'now' } } = settings
  if (!(prior > 0)) throw new RangeError('prior: above 0')
  if (!(alpha > 0 && alpha < 1)) throw new RangeError('alpha: between 0 and 1')
  if (!(Number.isInteger(largest) && largest >= 1)) throw new RangeError('largest: a whole number from 1 on')
  if (window.periods !== null && !(Number.isInteger(window.periods) && window.periods >= 1))
    throw new RangeError('window.periods: a whole number from 1 on, or null')
  return { method, prior, alpha, largest, asInR, window }
}

/**
 * How many there will be in the end, from how many are known so far and how late they usually become known. A finding must not be
 * missed because reports are late: judge the nowcast, not the bare count.
 *
 * `hazard` learns each delay only from the periods in which it could be seen (reverse-time hazards, Lawless 1994, Can J Stat 22:15);
 * `dirichlet` takes all delays seen so far as they are (Höhle & an der Heiden 2014, Biometrics 70:993), which expects too little while
 * counts grow. Both predict observed + beta-negative-binomial.
 * *Cannot tell*: `no-reference-value` (no report is old enough to teach the longest delay); `too-few-cases` (so little is
 * known that `largest` holds less than the interval).
 * @throws RangeError for settings that make no sense or a position outside the triangle.
 * @example
 * const reports = [0, 1, 2, 3, 4].flatMap((event) => [0, 0, 1].map((delay) => ({ event, report: event + delay })))
 * const triangle = reportingTriangle(reports, { periods: 5, longestDelay: 1 })
 * const [last] = nowcast(triangle, [4]).periods
 * last?.kind === 'told' && [last.observed, last.median] // → [2,3]
 */
export function nowcast(
  triangle: ReportingTriangle,
  positions: readonly number[],
  settings: NowcastSettings = {},
): Nowcast {
  const chosen = complete(settings)
  const { alpha, asInR } = chosen
  const delays = countDelays(triangle, chosen.window)
  const laws = lawsOf(delays, chosen)
  const now = triangle.cells.length - 1
  const taught = (delays.within.at(-1) ?? 0) > 0
  const foretell = (position: number): Evaluated<NowcastTold> => {
    const observed = triangle.observed[position]
    if (observed === undefined) throw new RangeError('positions: within the triangle')
    if (!taught) return NONE
    const { share, predict } = laws[Math.min(now - position, laws.length - 1)] ?? {
      share: 1,
      predict: () => [],
    }
    const probabilities = predict(observed)
    // R answers 0 where the probabilities never add up that far.
    const quantile = (part: number) => quantileOf(probabilities, part) ?? (asInR ? 0 : null)
    const [lower, median, upper] = [quantile(alpha / 2), quantile(0.5), quantile(1 - alpha / 2)]
    if (lower === null || median === null || upper === null) return TOO_FEW
    const mean = probabilities.reduce((sum, probability, count) => sum + count * probability, 0)
    return { kind: 'told', observed, share, median, lower, upper, mean, probabilities }
  }
  return { periods: positions.map(foretell), shares: laws.map(({ share }) => share), delays }
}
