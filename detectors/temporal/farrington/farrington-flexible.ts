import type { Evaluated, Span, SurveillanceSeries } from '../../series/index.ts'
import { evaluateSpan } from './evaluate-span.ts'
import { farringtonFlexibleInFull } from './farrington-flexible-in-full.ts'
import { type FarringtonFlexibleSettings, flexibleSettings } from './settings.ts'
import { type FarringtonTold, tellFarrington } from './tell-farrington.ts'

/**
 * The flexible Farrington method: for each position of the span, a quasi-Poisson model log μ = level of the season + trend (+ log population)
 * of the years before, fitted twice, the second time with high counts weighed down, and a quantile of what may then come as upper bound.
 * Counts are per period of the series; `trend` is the change of log μ a period.
 *
 * Source: Noufaily et al. 2013, Stat Med 32:1206; Farrington et al. 1996, JRSS A 159:547. R: `surveillance::farringtonFlexible`, whose names stand
 * with each setting. `asInR: true` gives R 1.20.3 digit for digit (to 1e-9), with its faults. By default they are mended:
 * - The error of the mean and the test of the trend use φ, as published. R puts the residual weights where the working weights belong, and so takes
 *   a dispersion that is neither φ nor Pearson's: bounds differ in four weeks of ten, mostly by a few per cent.
 * - `score` is (count − expected) / (threshold − expected). With the two quantile thresholds R takes the logarithm of the mean for the mean.
 * - A level of the season without a single case has no estimate: cannot tell, `no-variation`. R answers with the mean at which its iteration
 *   stopped, about 1e-10, and one case alarms.
 * - The second fit must settle too, and dates are counted from one day, also where the first count is not known.
 *
 * Cannot tell: `count-not-known`; `no-reference-value` (a year before, or its window, lies outside the series); `baseline-not-known` (too few known
 * counts for the model); `no-variation`; `fit-did-not-converge` (also with a mean that is not finite); `too-few-cases` (`enough` not met).
 *
 * @throws RangeError naming the setting that makes no sense, or the span where it leaves the series
 * @example
 * const counts = Array.from({ length: 313 }, (_, week) => (week === 312 ? 40 : 10 + (week % 3)))
 * const series = surveillanceSeries({ counts, periodsAYear: 52 })
 * const [week] = farringtonFlexible(series, { from: 312, to: 313 }, { alpha: 0.01 })
 * week?.kind === 'told' && [week.alarm, Math.round(week.expected), Math.round(week.threshold)] // → [true,11,20]
 */
export function farringtonFlexible(
  series: SurveillanceSeries,
  span: Span,
  settings: Partial<FarringtonFlexibleSettings> = {},
): Evaluated<FarringtonTold>[] {
  const full = flexibleSettings(settings, series.periodsAYear)
  return evaluateSpan(series, span, (at) =>
    tellFarrington(series, at, { settings: full, judged: farringtonFlexibleInFull(series, at, full) }),
  )
}
