import { normalQuantile } from '../../distributions/index.ts'
import { checkSpan, type Evaluated, type Span, type SurveillanceSeries } from '../../series/index.ts'
import { completeEars, type EarsSettings } from './ears-settings.ts'
import { type MovingMoments, movingMoments } from './moving-moments.ts'

/** `expected` and `deviation` are of the baseline, of which `known` periods were known, `total` counts in all. */
export type EarsTold = {
  readonly observed: number
  readonly expected: number
  readonly deviation: number
  readonly threshold: number
  readonly alarm: boolean
  readonly known: number
  readonly total: number
}

const SKIPPED = { C1: 0, C2: 2, C3: 2 } as const
/** C3 looks at the two periods before as well, each with a baseline of its own. */
const LOOKBACK = { C1: 0, C2: 0, C3: 2 } as const

/** Periods of history before the judged one without which these settings cannot tell. */
export function earsHistory({
  method,
  baseline,
}: Pick<Required<EarsSettings>, 'method' | 'baseline'>): number {
  return baseline + SKIPPED[method] + LOOKBACK[method]
}

const NONE = { kind: 'cannot tell', reason: 'no-reference-value' } as const
const UNKNOWN_COUNT = { kind: 'cannot tell', reason: 'count-not-known' } as const
const UNKNOWN_BASELINE = { kind: 'cannot tell', reason: 'baseline-not-known' } as const
const NO_VARIATION = { kind: 'cannot tell', reason: 'no-variation' } as const

type Ready = Required<EarsSettings> & { readonly quantile: number }

/**
 * Early Aberration Reporting System: mean m and standard deviation s (n−1) of a short baseline.
 * C1: baseline of the periods just before, U = m + z₁₋α s. C2: two periods skipped. C3: as C2, with
 * U = max(0, y + s (z₁₋α − max(0, c₋₁ − 1) − max(0, c₋₂ − 1))), cⱼ = (yⱼ − mⱼ)/sⱼ. Alarm: y > U.
 *
 * As in R, C3's bound starts from the count itself: it alarms on the excess of the two periods before, whatever the size of
 * this one. There is no p-value. Without `minSigma` one case after silence alarms.
 *
 * Source: Hutwagner et al. 2003, J Urban Health 80(2 Suppl 1):i89; Fricker, Hegler & Dunfee 2008, Stat Med 27:3407.
 * *Cannot tell*: `count-not-known`; `no-reference-value` (the history is shorter than baseline and lags);
 * `baseline-not-known`; `no-variation` (C3 after equal counts, where R answers NaN).
 * @throws RangeError for settings that make no sense or a span outside the series.
 * @example
 * const series = surveillanceSeries({ counts: [3, 1, 2, 2, 3, 1, 2, 9], periodsAYear: 52 })
 * ears(series, { from: 7, to: 8 }, { method: 'C1' }).map((week) => week.kind === 'told' && week.alarm) // → [true]
 */
export function ears(series: SurveillanceSeries, span: Span, settings: EarsSettings): Evaluated<EarsTold>[] {
  checkSpan(span, series.counts.length)
  return earsOfCounts(series.counts, span, completeEars(settings))
}

/** The level is the same for thousands of series in a row; its quantile takes longer than a week of one. */
let lastAlpha = Number.NaN
let lastQuantile = Number.NaN
function quantileFor(alpha: number): number {
  if (alpha !== lastAlpha) {
    lastQuantile = normalQuantile(1 - alpha)
    lastAlpha = alpha
  }
  return lastQuantile
}

/** The same, of bare counts that were checked before and settings that are complete. */
export function earsOfCounts(
  counts: readonly (number | null)[],
  { from, to }: Span,
  settings: Required<EarsSettings>,
): Evaluated<EarsTold>[] {
  const { method, baseline } = settings
  const skipped = SKIPPED[method]
  const moments = movingMoments(counts, {
    width: baseline,
    firstEnd: from - skipped - LOOKBACK[method],
    lastEnd: to - 1 - skipped,
  })
  const ready = { ...settings, quantile: quantileFor(settings.alpha) }
  const history = earsHistory(settings)
  const told: Evaluated<EarsTold>[] = []
  for (let at = from; at < to; at += 1)
    told.push(at < history && counts[at] !== null ? NONE : evaluate(counts, at, { moments, ready }))
  return told
}

type Learnt = { readonly moments: MovingMoments; readonly ready: Ready }

function evaluate(
  counts: readonly (number | null)[],
  at: number,
  { moments, ready }: Learnt,
): Evaluated<EarsTold> {
  const observed = counts[at] ?? null
  if (observed === null) return UNKNOWN_COUNT
  const window = at - SKIPPED[ready.method] - moments.firstEnd
  const known = moments.known[window] ?? 0
  if (known < ready.minimumKnown) return UNKNOWN_BASELINE
  const expected = meanOf(moments, window)
  const deviation = deviationOf(moments, window, ready)
  let threshold = expected + deviation * ready.quantile
  if (ready.method === 'C3') {
    const excess = excessBefore(counts, at, { moments, ready })
    if (excess === null) return UNKNOWN_BASELINE
    threshold = Math.max(0, observed + deviation * (ready.quantile - excess))
    if (Number.isNaN(threshold)) return NO_VARIATION
  }
  const total = (moments.sum[window] ?? 0) + moments.shift * known
  return { kind: 'told', observed, expected, deviation, threshold, alarm: observed > threshold, known, total }
}

function meanOf({ sum, known, shift }: MovingMoments, window: number): number {
  const n = known[window] ?? 0
  return ((sum[window] ?? 0) + shift * n) / n
}

function deviationOf(moments: MovingMoments, window: number, { minSigma, minDispersion }: Ready): number {
  const n = moments.known[window] ?? 0
  const sum = moments.sum[window] ?? 0
  const own = Math.sqrt((n * (moments.squares[window] ?? 0) - sum * sum) / (n * (n - 1)))
  const floor =
    minDispersion > 0 ? Math.max(minSigma, Math.sqrt(minDispersion * meanOf(moments, window))) : minSigma
  return Math.max(own, floor)
}

/** What the two periods before had in excess of one deviation: infinite or NaN where they had no variation, null where they are not known. */
function excessBefore(
  counts: readonly (number | null)[],
  at: number,
  { moments, ready }: Learnt,
): number | null {
  let excess = 0
  for (let before = at - 1; before >= at - 2; before -= 1) {
    const count = counts[before] ?? null
    const window = before - SKIPPED.C3 - moments.firstEnd
    if (count === null || (moments.known[window] ?? 0) < ready.minimumKnown) return null
    excess += Math.max(0, (count - meanOf(moments, window)) / deviationOf(moments, window, ready) - 1)
  }
  return excess
}
