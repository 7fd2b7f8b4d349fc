import { negativeBinomialTails, negativeBinomialUpperQuantile } from '../../distributions/index.ts'
import { type CountSeries, knownCounts, type Period } from '../../series/index.ts'
import type { Verdict } from '../verdict.ts'
import type { Detector } from './detector.ts'
import { estimateDispersion } from './dispersion.ts'
import { refusePosition } from './refuse-position.ts'

/** All lengths in periods: what is added up, what is skipped before it, and how far back the past reaches. */
export type PoissonSumShape = {
  readonly window: number
  readonly guard: number
  readonly baseline: number
  /** Known periods the baseline must have. */
  readonly minimumBaseline: number
}
export type PoissonSumOptions = PoissonSumShape & { readonly level: number }

/** Four weeks against the year before, four weeks skipped between; one month against two years, one month skipped. */
export const SUM_SHAPE: Readonly<Record<Period, PoissonSumShape>> = {
  week: { window: 4, guard: 4, baseline: 52, minimumBaseline: 26 },
  month: { window: 1, guard: 1, baseline: 24, minimumBaseline: 12 },
}

/** The predictive law of a sum of `window` periods after `known` periods that held `total`. */
export type Prediction = {
  readonly window: number
  readonly known: number
  readonly total: number
  readonly dispersion: number
}

/**
 * Gamma–Poisson predictive distribution, its variance multiplied by the dispersion. With dispersion 1 its upper tail *is* the
 * exact conditional test of two Poisson rates (Przyborowski & Wilenski 1940): the prior adds one case to the past, so
 * that one signal after a silent year is no alarm. Above 1 the first two moments are matched.
 */
export function predictSum({ window, known, total, dispersion }: Prediction): {
  readonly mean: number
  readonly law: { readonly size: number; readonly probability: number }
} {
  const mean = (window * (total + 1)) / known
  const varianceOverMean = dispersion * (1 + window / known)
  return { mean, law: { size: mean / (varianceOverMean - 1), probability: 1 / varianceOverMean } }
}

function checkOptions({ level, window, guard, minimumBaseline, baseline }: PoissonSumOptions): void {
  if (!(level > 0 && level < 0.5)) throw new RangeError('level must lie between 0 and 0.5')
  const whole = [window, guard, minimumBaseline, baseline].every(
    (length) => Number.isInteger(length) && length >= 0,
  )
  if (!whole || window < 1 || minimumBaseline < 2 || baseline < minimumBaseline) {
    throw new RangeError('window, guard and baseline must be whole periods; the baseline holds at least two')
  }
}

function judge(series: CountSeries, at: number, options: PoissonSumOptions): Verdict {
  checkOptions(options)
  const refusal = refusePosition(series, at, minimumHistory(options))
  if (refusal) return refusal
  const windowFrom = at + 1 - options.window
  const to = windowFrom - options.guard
  const from = Math.max(0, to - options.baseline)
  const recent = knownCounts(series.counts, windowFrom, at + 1)
  const past = knownCounts(series.counts, from, to)
  if (past.known < options.minimumBaseline) {
    return {
      kind: 'cannot tell',
      reason: 'baseline-not-known',
      known: past.known,
      needed: options.minimumBaseline,
    }
  }
  const dispersion = estimateDispersion(past.values)
  const { law } = predictSum({ window: recent.known, known: past.known, total: past.total, dispersion })
  const threshold = negativeBinomialUpperQuantile(options.level, law)
  return {
    kind: 'judged',
    method: 'poisson-sum',
    observed: recent.total,
    expected: (past.total / past.known) * recent.known,
    threshold,
    pValue: negativeBinomialTails(recent.total - 1, law).upper,
    pBeyond: negativeBinomialTails(recent.total, law).upper,
    alarm: recent.total > threshold,
    window: recent.known,
    baseline: { from, to, known: past.known, total: past.total },
    dispersion,
  }
}

function minimumHistory({ window, guard, minimumBaseline }: PoissonSumShape): number {
  return window - 1 + guard + minimumBaseline
}

/**
 * The sum of the last periods tested against the past with the uncertainty of the past and clustering allowed for.
 * Not adjusted for season or trend: a yearly season alarms each year. Measured on simulated weeks (mean 0.01 … 30): at level .01
 * false alarms ≤ .01 for Poisson and for variance/mean 2; about .017 at variance/mean 3 with one case in five weeks.
 */
export const poissonSum: Detector<PoissonSumOptions> = {
  name: 'poisson-sum',
  reference:
    'Przyborowski & Wilenski 1940, Biometrika 31:313; predictive form with dispersion, see predictSum',
  minimumHistory,
  judge,
}
