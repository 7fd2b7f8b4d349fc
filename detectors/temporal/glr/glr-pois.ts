import type { Evaluated, Span, SurveillanceSeries } from '../../series/index.ts'
import { type GlrTold, glrChart } from './glr.ts'
import type { GlrSettings } from './glr-settings.ts'

/**
 * Generalised likelihood ratio chart for Poisson counts: at each period, the largest log-likelihood ratio over all times at
 * which the mean may have begun to change and over all sizes of the change; the chart begins anew after an alarm.
 * `intercept`: l = κ Σx + (1 − e^κ) Σμ, κ = max(0, log Σx/Σμ); alarm at l ≥ limit. `epidemic`: means μₜ + λ xₜ₋₁; alarm at l > limit.
 * With `theta` known: S = max(0, S + θx + μ(1 − e^θ)); alarm at S > limit.
 *
 * Source: Höhle & Paul 2008, Comput Stat Data Anal 52:4357. *Cannot tell*: `count-not-known` (such a period adds nothing);
 * `no-reference-value` (fewer known counts before the span than the regression needs); `fit-did-not-converge`.
 * @throws RangeError for settings that make no sense or a span outside the series.
 * @example
 * const series = surveillanceSeries({ counts: [2, 1, 3, 2, 2, 4, 6, 8], periodsAYear: 52 })
 * const weeks = glrPois(series, { from: 4, to: 8 }, { mean: 2 })
 * weeks.map((week) => week.kind === 'told' && week.alarm) // → [false,false,false,true]
 */
export function glrPois(
  series: SurveillanceSeries,
  span: Span,
  settings: Omit<GlrSettings, 'alpha'> = {},
): Evaluated<GlrTold>[] {
  return glrChart(series, span, { ...settings, alpha: 0 }).weeks
}
