import { checkSpan, type Evaluated, type Span, type SurveillanceSeries } from '../../series/index.ts'
import {
  checkReferencePeriods,
  type ReferencePeriods,
  referenceShape,
  sourceFor,
  sumReferences,
} from '../reference-periods/index.ts'
import { bayesThreshold } from './bayes-threshold.ts'

export type BayesSettings = Partial<ReferencePeriods> & {
  /** Share of the predictive distribution beyond the threshold, at most (R: `alpha`, .05). */
  readonly alpha?: number
}

/** `expected` is the mean of the predictive distribution; `total` what the reference periods add up to. */
export type BayesTold = {
  readonly observed: number
  readonly expected: number
  readonly threshold: number
  readonly alarm: boolean
  readonly total: number
}

/** The three choices of reference periods that have names in R: `bayes1`, `bayes2`, `bayes3`, and the same for `rki`. */
export const NAMED_REFERENCES = {
  1: { years: 0, halfWindow: 6, thisYear: true },
  2: { years: 1, halfWindow: 6, thisYear: true },
  3: { years: 2, halfWindow: 4, thisYear: false },
} as const satisfies Readonly<Record<number, ReferencePeriods>>

const NONE = { kind: 'cannot tell', reason: 'no-reference-value' } as const
const UNKNOWN_COUNT = { kind: 'cannot tell', reason: 'count-not-known' } as const
const UNKNOWN_BASELINE = { kind: 'cannot tell', reason: 'baseline-not-known' } as const

/**
 * Bayesian prediction from reference periods: a Poisson mean with Jeffreys' prior, so that after n periods with sum S the
 * count is negative binomial of size S + ½ and success probability n/(n+1); U is its 1−α quantile. Alarm: y > U.
 * Trend, season and overdispersion are ignored: on series that have them it alarms far more often than α says.
 *
 * Source: Riebler 2004; Höhle 2007, Comput Stat 22:571. Settings by default as R's: 0 years, 6 periods, α .05 (`bayes1`).
 * *Cannot tell*: `count-not-known`; `no-reference-value` (the history does not reach back); `baseline-not-known`.
 * @throws RangeError for settings that make no sense or a span outside the series.
 * @example
 * const series = surveillanceSeries({ counts: [0, 1, 0, 2, 0, 1, 5], periodsAYear: 52 })
 * bayes(series, { from: 6, to: 7 }).map((week) => week.kind === 'told' && [week.threshold, week.alarm]) // → [[3,true]]
 */
export function bayes(
  series: SurveillanceSeries,
  span: Span,
  settings: BayesSettings = {},
): Evaluated<BayesTold>[] {
  const { years = 0, halfWindow = 6, thisYear = true, alpha = 0.05 } = settings
  const { counts, periodsAYear } = series
  const references = { years, halfWindow, thisYear }
  checkReferencePeriods(references, periodsAYear)
  if (!(alpha > 0 && alpha < 1)) throw new RangeError('alpha: between 0 and 1')
  checkSpan(span, counts.length)
  const { periods, back } = referenceShape(references, periodsAYear)
  const chosen = { ...references, periodsAYear, source: sourceFor(series, span, back) }
  const thresholds = new Map<number, number>()
  const sums = { known: 0, sum: 0, squares: 0 }
  const told: Evaluated<BayesTold>[] = []
  for (let at = span.from; at < span.to; at += 1) {
    const observed = counts[at] ?? null
    if (observed === null) told.push(UNKNOWN_COUNT)
    else if (at < back) told.push(NONE)
    else if (sumReferences(at, chosen, sums).known < periods) told.push(UNKNOWN_BASELINE)
    else {
      const threshold = thresholds.get(sums.sum) ?? bayesThreshold(sums.sum, periods, alpha)
      thresholds.set(sums.sum, threshold)
      const expected = (sums.sum + 0.5) / periods
      told.push({
        kind: 'told',
        observed,
        expected,
        threshold,
        alarm: observed > threshold,
        total: sums.sum,
      })
    }
  }
  return told
}
