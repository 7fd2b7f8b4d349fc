import { normalQuantile } from '../distributions/index.ts'
import { type CountSeries, knownCounts } from '../series/index.ts'
import type { Detector } from './detector.ts'
import { refusePosition } from './refuse-position.ts'
import type { Verdict } from './verdict.ts'

export type EarsMethod = 'ears-c1' | 'ears-c2' | 'ears-c3'

/**
 * `baseline` in periods (R: 7); `alpha` one-sided (R: .001 for C1 and C2, .025 for C3); the standard deviation is never taken
 * smaller than `minSigma` (R: 0), nor the variance smaller than `minDispersion` times the mean (R: 0).
 * `minimumKnown` counts must be known in the baseline.
 */
export type EarsOptions = {
  readonly baseline: number
  readonly alpha: number
  readonly minSigma: number
  readonly minDispersion: number
  readonly minimumKnown: number
}

/** What R's surveillance::earsC does when it is given nothing but the method. */
export const EARS_AS_R: Readonly<Record<EarsMethod, EarsOptions>> = {
  'ears-c1': { baseline: 7, alpha: 0.001, minSigma: 0, minDispersion: 0, minimumKnown: 7 },
  'ears-c2': { baseline: 7, alpha: 0.001, minSigma: 0, minDispersion: 0, minimumKnown: 7 },
  'ears-c3': { baseline: 7, alpha: 0.025, minSigma: 0, minDispersion: 0, minimumKnown: 7 },
}

const SKIPPED: Readonly<Record<EarsMethod, number>> = { 'ears-c1': 0, 'ears-c2': 2, 'ears-c3': 2 }
/** C3 looks at the two periods before, each with a baseline of its own. */
const LOOKBACK: Readonly<Record<EarsMethod, number>> = { 'ears-c1': 0, 'ears-c2': 0, 'ears-c3': 2 }

type Standard = { readonly mean: number; readonly sigma: number; readonly from: number; readonly to: number }

function checkOptions({ baseline, alpha, minSigma, minDispersion, minimumKnown }: EarsOptions): void {
  if (!(alpha > 0 && alpha < 0.5)) throw new RangeError('alpha must lie between 0 and 0.5')
  if (!Number.isInteger(baseline) || !(minimumKnown >= 2 && minimumKnown <= baseline)) {
    throw new RangeError('the baseline must hold at least two known periods')
  }
  if (!(minSigma >= 0 && minDispersion >= 0)) throw new RangeError('a floor must not be negative')
}

function standardAt(
  counts: CountSeries['counts'],
  to: number,
  options: EarsOptions,
): Standard | { known: number } {
  const from = to - options.baseline
  const { known, total, values } = knownCounts(counts, from, to)
  if (known < options.minimumKnown) return { known }
  const mean = total / known
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known - 1))
  const floor = Math.max(options.minSigma, Math.sqrt(options.minDispersion * mean))
  return { mean, sigma: Math.max(deviation, floor), from, to }
}

/** Lowers C3's bound by what the two periods before had in excess of one deviation. Infinity or NaN where they had no variation. */
function excessBefore(series: CountSeries, at: number, options: EarsOptions): number | { known: number } {
  let excess = 0
  for (const before of [at - 1, at - 2]) {
    const count = series.counts[before]
    const standard = standardAt(series.counts, before - SKIPPED['ears-c3'], options)
    if ('known' in standard) return standard
    if (count === undefined || count === null) return { known: 0 }
    excess += Math.max(0, (count - standard.mean) / standard.sigma - 1)
  }
  return excess
}

function judgeEars(
  method: EarsMethod,
  series: CountSeries,
  { at, options }: { at: number; options: EarsOptions },
): Verdict {
  checkOptions(options)
  const needed = minimumHistory(method, options)
  const refusal = refusePosition(series, at, needed)
  if (refusal) return refusal
  const unknown = (known: number): Verdict => ({
    kind: 'cannot tell',
    reason: 'baseline-not-known',
    known,
    needed: options.minimumKnown,
  })
  const standard = standardAt(series.counts, at - SKIPPED[method], options)
  if ('known' in standard) return unknown(standard.known)
  const excess = method === 'ears-c3' ? excessBefore(series, at, options) : 0
  if (typeof excess !== 'number') return unknown(excess.known)
  const observed = series.counts[at] ?? 0
  const reach = standard.sigma * (normalQuantile(1 - options.alpha) - excess)
  const threshold = method === 'ears-c3' ? Math.max(0, observed + reach) : standard.mean + reach
  if (Number.isNaN(threshold)) return { kind: 'cannot tell', reason: 'no-variation', known: at, needed }
  const { known, total } = knownCounts(series.counts, standard.from, standard.to)
  return {
    kind: 'judged',
    method,
    observed,
    expected: standard.mean,
    threshold,
    pValue: null,
    pBeyond: null,
    alarm: observed > threshold,
    window: 1,
    baseline: { from: Math.max(0, standard.from), to: standard.to, known, total },
    dispersion: null,
  }
}

function minimumHistory(method: EarsMethod, { baseline }: EarsOptions): number {
  return baseline + SKIPPED[method] + LOOKBACK[method]
}

function earsDetector(method: EarsMethod): Detector<EarsOptions> {
  return {
    name: method,
    reference:
      'Hutwagner et al. 2003, J Urban Health 80(2 Suppl 1):i89; Fricker, Hegler & Dunfee 2008, Stat Med 27:3407',
    minimumHistory: (options) => minimumHistory(method, options),
    judge: (series, at, options) => judgeEars(method, series, { at, options }),
  }
}

/**
 * Early Aberration Reporting System. C1: the periods just before; C2: two skipped; C3: C2 plus what the last two had
 * in excess. Equal to R's surveillance 1.20.3 on its reference values; where R answers NaN (no variation), this cannot tell.
 * As in R, C3's bound starts from the count itself: it alarms on the excess of the two periods before, whatever the size of this one.
 * It has no p-value. Without a floor on the deviation one case after silence alarms.
 */
export const EARS: Readonly<Record<EarsMethod, Detector<EarsOptions>>> = {
  'ears-c1': earsDetector('ears-c1'),
  'ears-c2': earsDetector('ears-c2'),
  'ears-c3': earsDetector('ears-c3'),
}
