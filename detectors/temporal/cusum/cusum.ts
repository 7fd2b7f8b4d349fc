import { checkSpan, type Evaluated, type Span, type SurveillanceSeries } from '../../series/index.ts'
import { findMeans, type MeanInControl } from './mean-in-control.ts'
import { boundAsInR, TRANSFORM, type Transformation } from './transformation.ts'

export type CusumSettings = {
  /** What is taken off each transformed count (R: `k`, 1.04). */
  readonly reference?: number
  /** The statistic at which it alarms (R: `h`, 2.26). */
  readonly limit?: number
  /** What counts are measured against (R: `m`; NULL is `past`, the default, and "glm" is `season`). */
  readonly mean?: MeanInControl
  /** How counts are transformed (R: `trans`, `standard`). */
  readonly transformation?: Transformation
  /** α of the variance μ + αμ², for the two negative binomial transformations (R: `alpha`, .1). */
  readonly alpha?: number
  /** Whether the statistic begins anew after an alarm (R: no). */
  readonly reset?: boolean
  /** Whether `threshold` is the bound that R prints, faults included, in place of the count at which it alarms. */
  readonly asInR?: boolean
}

/** `expected` is the mean in control, `statistic` the sum after this period. Alarm: statistic ≥ limit, which is count ≥ threshold. */
export type CusumTold = {
  readonly observed: number
  readonly expected: number
  readonly statistic: number
  readonly threshold: number
  readonly alarm: boolean
}

const UNKNOWN_COUNT = { kind: 'cannot tell', reason: 'count-not-known' } as const
const NO_VARIATION = { kind: 'cannot tell', reason: 'no-variation' } as const

/**
 * Cumulative sum of transformed counts, for slow rises: S₀ = 0 at the first position of the span, Sₜ = max(0, Sₜ₋₁ + z(yₜ) − k);
 * alarm when Sₜ ≥ h. The threshold is the real-valued count at which Sₜ reaches h. A count that is not known leaves the sum as it is.
 *
 * Source: Rossi, Lampugnani & Marchi 1999, Stat Med 18:2111 (rossi); Pierce & Schafer 1986, JASA 81:977 (anscombe);
 * Hilbe 2011, Negative Binomial Regression (anscombeNegBin). R's thresholds differ for some transformations (`asInR`).
 * *Cannot tell*: `count-not-known`; `no-reference-value` (no known count before the span); `no-variation` (a mean of zero
 * has no scale); `fit-did-not-converge` (the seasonal mean).
 * @throws RangeError for settings that make no sense or a span outside the series.
 * @example
 * const series = surveillanceSeries({ counts: [2, 1, 3, 2, 2, 4, 5, 5], periodsAYear: 52 })
 * const weeks = cusum(series, { from: 5, to: 8 }, { reference: 0.5, limit: 3 })
 * weeks.map((week) => week.kind === 'told' && week.alarm) // → [false,false,true]
 */
export function cusum(
  series: SurveillanceSeries,
  span: Span,
  settings: CusumSettings = {},
): Evaluated<CusumTold>[] {
  const { reference = 1.04, limit = 2.26, mean = 'past', transformation = 'standard' } = settings
  const { alpha = 0.1, reset = false, asInR = false } = settings
  if (!Number.isFinite(reference)) throw new RangeError('reference: a number')
  if (!(limit > 0)) throw new RangeError('limit: above 0')
  if (!(transformation === 'anscombeNegBin' ? alpha > 0 : alpha >= 0)) throw new RangeError('alpha: above 0')
  checkSpan(span, series.counts.length)
  const found = findMeans(series, span, mean)
  const { z, inverse } = TRANSFORM[transformation]
  let sum = 0
  return series.counts.slice(span.from, span.to).map((observed, k): Evaluated<CusumTold> => {
    if (observed === null) return UNKNOWN_COUNT
    if (found.kind === 'cannot tell') return found
    const expected = found.means[k] ?? 0
    if (!(expected > 0) && transformation !== 'none') return NO_VARIATION
    const control = { mean: expected, alpha }
    const missing = limit + reference - sum
    sum = Math.max(0, sum + z(observed, control) - reference)
    const alarm = sum >= limit
    const threshold = asInR
      ? boundAsInR(transformation, { z: missing, left: limit - sum }, control)
      : inverse(missing, control)
    const told = { kind: 'told', observed, expected, statistic: sum, threshold, alarm } as const
    if (alarm && reset) sum = 0
    return told
  })
}
