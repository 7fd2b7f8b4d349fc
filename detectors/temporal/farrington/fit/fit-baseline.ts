import { studentTails } from '../../../distributions/index.ts'
import type { Baseline } from './baseline.ts'
import { dispersionOf } from './dispersion.ts'
import { fitLogLinear, SMALLEST_MEAN } from './fit-log-linear.ts'
import { type LogLinearFit, logLinearFit } from './log-linear-fit.ts'
import { weighDownHighCounts } from './weigh-down-high-counts.ts'

export type FitSettings = {
  readonly trend: boolean
  /**
   * R's rounding where weights lie far apart; a model where the predicted level never had a case, whose mean is only where the iteration
   * happened to stop; and no look at whether the second fit settled.
   */
  readonly asInR: boolean
  /** The trend is kept only if its t-test gives less than this. */
  readonly trendAlpha: number
  /** Whether the history is long enough for a trend. */
  readonly trendAllowed: boolean
  readonly reweight: boolean
  readonly residualLimit: number
  /**
   * Which dispersion the trend's test and the error of the mean use. `proper`: φ, never below 1, for both. `classic`: Pearson's for the test, φ
   * for the error. `flexible`: what R's flexible method does, with the weights of the residuals in place of the working ones, for both.
   */
  readonly dispersion: 'proper' | 'classic' | 'flexible'
}

/** Why a baseline has no model that can be used. */
export type NoFit = 'baseline-not-known' | 'no-variation' | 'fit-did-not-converge'

/** The model of one baseline, as far as a threshold needs it. */
export type BaselineFit = {
  /** Logarithm of the expected count, and its standard error. */
  readonly eta: number
  readonly etaError: number
  /** Variance over mean, at least 1. */
  readonly phi: number
  /** Slope of the logarithm a period; null where no trend is kept. */
  readonly trend: number | null
}

const floored = (dispersion: number) => Math.max(dispersion, 1)

/** One fit, the weights from its residuals, and a second. null when it does not converge. The last fit stays in `fit`. */
function fitTwice(
  baseline: Baseline,
  fit: LogLinearFit,
  settings: FitSettings & { readonly trend: boolean },
): { phi: number; trended: boolean } | null {
  let trended = settings.trend
  const roundAsInR = settings.asInR
  fit.prior.fill(1)
  fitLogLinear(baseline, fit, { trend: trended, roundAsInR })
  if (!fit.converged && trended) {
    trended = false
    fitLogLinear(baseline, fit, { trend: trended, roundAsInR })
  }
  if (!fit.converged) return null
  const phi = floored(dispersionOf(baseline, fit, fit.weight))
  if (!settings.reweight) return { phi, trended }
  weighDownHighCounts(baseline, fit, { phi, limit: settings.residualLimit })
  fitLogLinear(baseline, fit, { trend: trended, roundAsInR })
  if (!settings.asInR && !fit.converged) return null
  return { phi: floored(dispersionOf(baseline, fit, fit.weight)), trended }
}

const predictedEta = (baseline: Baseline, fit: LogLinearFit) =>
  (fit.intercept[baseline.predictedLevel] as number) + baseline.predictedOffset

function dispersionForErrors(
  baseline: Baseline,
  fit: LogLinearFit,
  { phi, settings, forTest }: { phi: number; settings: FitSettings; forTest: boolean },
): number {
  if (settings.dispersion === 'flexible')
    return dispersionOf(baseline, fit, settings.reweight ? fit.prior : fit.weight)
  return settings.dispersion === 'classic' && forTest ? dispersionOf(baseline, fit, fit.weight) : phi
}

/** Whether the trend that was fitted may stay: significant, history long enough, and no prediction beyond what was ever seen. */
function keepsTrend(
  baseline: Baseline,
  fit: LogLinearFit,
  { phi, settings }: { phi: number; settings: FitSettings },
): boolean {
  if (!settings.trendAllowed || !(fit.slopeVariance > 0)) return false
  const predicted = Math.max(Math.exp(predictedEta(baseline, fit)), SMALLEST_MEAN)
  if (!(predicted <= baseline.largestCount)) return false
  const dispersion = dispersionForErrors(baseline, fit, { phi, settings, forTest: true })
  const t = Math.abs(fit.slope) / Math.sqrt(dispersion * fit.slopeVariance)
  return 2 * studentTails(t, fit.used - fit.rank).upper < settings.trendAlpha
}

let kept = logLinearFit(0, 0)

/** The same working room for every baseline, made larger when one needs it: a fit never outlives the call that made it. */
function room({ rows, levels }: Baseline): LogLinearFit {
  if (kept.prior.length < rows || kept.total.length < levels)
    kept = logLinearFit(Math.max(rows, kept.prior.length), Math.max(levels, kept.total.length))
  return kept
}

/**
 * Fits the model of Farrington et al. (1996) and Noufaily et al. (2013): a quasi-Poisson model of the levels of the season and a
 * trend, once, then again with high counts weighed down; the trend is left out again, and everything done anew, where it must not stay.
 */
export function fitBaseline(baseline: Baseline, settings: FitSettings): BaselineFit | NoFit {
  if (baseline.predictedLevel < 0 || !Number.isFinite(baseline.predictedOffset)) return 'baseline-not-known'
  if (!settings.asInR && baseline.predictedCases === 0) return 'no-variation'
  const fit = room(baseline)
  let fitted = fitTwice(baseline, fit, settings)
  if (fitted?.trended && !keepsTrend(baseline, fit, { phi: fitted.phi, settings }))
    fitted = fitTwice(baseline, fit, { ...settings, trend: false })
  if (fitted === null) return 'fit-did-not-converge'
  const { phi, trended } = fitted
  if (Number.isNaN(phi)) return 'baseline-not-known'
  const dispersion = dispersionForErrors(baseline, fit, { phi, settings, forTest: false })
  return {
    eta: predictedEta(baseline, fit),
    etaError: Math.sqrt(dispersion * fit.predictedVariance),
    phi,
    trend: trended ? fit.slope : null,
  }
}
