import type { Evaluated, Span, SurveillanceSeries } from '../../series/index.ts'
import { type GlrTold, glrChart } from './glr.ts'
import type { GlrSettings } from './glr-settings.ts'

/**
 * Generalised likelihood ratio chart for negative binomial counts of variance μ + αμ²: as `glrPois`, with
 * l = Σ κx + (x + 1/α) log((1 + αμ)/(1 + αμe^κ)). Mean and α are given, or estimated from all counts before the span
 * by the steps of R's `glm.nb`; a refit after an alarm keeps α.
 *
 * Source: Höhle & Paul 2008, Comput Stat Data Anal 52:4357. *Cannot tell*: `count-not-known` (such a period adds nothing);
 * `no-reference-value` (fewer known counts before the span than the regression needs); `fit-did-not-converge`.
 * @throws RangeError for settings that make no sense or a span outside the series.
 * @example
 * const series = surveillanceSeries({ counts: [2, 1, 3, 2, 2, 4, 9, 12], periodsAYear: 52 })
 * const weeks = glrNb(series, { from: 4, to: 8 }, { mean: 2, alpha: 0.2 })
 * weeks.map((week) => week.kind === 'told' && week.alarm) // → [false,false,false,true]
 */
export function glrNb(
  series: SurveillanceSeries,
  span: Span,
  settings: GlrSettings = {},
): Evaluated<GlrTold>[] {
  return glrChart(series, span, settings).weeks
}
