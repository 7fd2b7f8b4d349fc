import type { Evaluated, Span, SurveillanceSeries } from '../../series/index.ts'
import { evaluateSpan } from './evaluate-span.ts'
import { farringtonInFull } from './farrington-in-full.ts'
import { classicSettings, type FarringtonSettings } from './settings.ts'
import { type FarringtonTold, tellFarrington } from './tell-farrington.ts'

/**
 * The Farrington method as first published: a quasi-Poisson model log μ = level + trend (+ log population) of the same weeks of earlier years,
 * fitted twice, the second time with counts whose residual is above 1 weighed down. U = (μ^⅔ + z₁₋α⁄₂ √(4/9 μ^⅓ τ))^(3/2), τ = φ + se(μ̂)²/μ: the
 * level is two-sided. A trend stays when its t-test gives p < .05, three years are known and it predicts no more than was ever seen.
 *
 * Source: Farrington, Andrews, Beale & Catchpole 1996, JRSS A 159:547. R: `surveillance::farrington`, whose names stand with each setting.
 * `asInR: true` gives R 1.20.3 digit for digit (to 1e-9). By default three things differ: a baseline without a single case has no estimate (R answers
 * with the mean at which its iteration stopped, and one case alarms); the second fit must settle too; and where windows of two years overlap, no
 * period counts twice.
 *
 * Cannot tell: `count-not-known`; `no-reference-value` (nothing of earlier years lies in the series); `baseline-not-known` (too few known counts);
 * `no-variation` (no case in the baseline); `fit-did-not-converge`; `too-few-cases` (`enough` not met; R writes an upper bound of 0 there).
 *
 * @throws RangeError naming the setting that makes no sense, or the span where it leaves the series
 * @example
 * const counts = Array.from({ length: 313 }, (_, week) => (week === 312 ? 40 : 10 + (week % 3)))
 * const series = surveillanceSeries({ counts, periodsAYear: 52 })
 * const [week] = farrington(series, { from: 312, to: 313 }, { alpha: 0.01 })
 * week?.kind === 'told' && [week.alarm, Math.round(week.expected), Math.round(week.threshold)] // → [true,11,21]
 */
export function farrington(
  series: SurveillanceSeries,
  span: Span,
  settings: Partial<FarringtonSettings> = {},
): Evaluated<FarringtonTold>[] {
  const full = classicSettings(settings)
  return evaluateSpan(series, span, (at) => {
    const judged = farringtonInFull(series, at, full)
    if ('reason' in judged) return tellFarrington(series, at, { settings: full, judged })
    const score = ((series.counts[at] ?? Number.NaN) - judged.mean) / (judged.upper - judged.mean)
    return tellFarrington(series, at, {
      settings: full,
      judged: { ...judged, pValue: judged.upperTail, score },
    })
  })
}
