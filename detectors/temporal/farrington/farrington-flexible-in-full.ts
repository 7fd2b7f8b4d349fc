import { normalQuantile } from '../../distributions/index.ts'
import type { SurveillanceSeries } from '../../series/index.ts'
import { flexibleBaseline } from './baseline/index.ts'
import { type BaselineFit, fitBaseline, type NoFit } from './fit/index.ts'
import type { FarringtonFlexibleSettings } from './settings.ts'
import { beyond, normalThreshold, predictiveLaw, upperCount } from './threshold/index.ts'

/** All that the flexible method makes of one period; NaN where it has no value. */
export type FlexibleJudgement = {
  readonly fit: BaselineFit
  readonly mean: number
  readonly upper: number
  readonly pValue: number
  readonly score: number
  /** What R writes as mu0. */
  readonly meanInR: number
}

type Judged = FlexibleJudgement | { readonly reason: NoFit | 'no-reference-value' }

function byNormal(
  fit: BaselineFit,
  count: number | null,
  settings: FarringtonFlexibleSettings,
): FlexibleJudgement {
  const { power, alpha } = settings
  const { mean, meanError, upper, upperTail } = normalThreshold(fit, count, { power, tail: alpha })
  return {
    fit,
    mean,
    upper,
    pValue: upperTail,
    score: ((count ?? Number.NaN) - mean) / (upper - mean),
    meanInR: Math.exp(mean + normalQuantile(1 - alpha) * meanError),
  }
}

function byQuantile(
  fit: BaselineFit,
  count: number | null,
  settings: FarringtonFlexibleSettings,
): FlexibleJudgement {
  const { alpha, threshold, asInR } = settings
  const mean = Math.exp(fit.eta)
  const reach = threshold === 'quantile' ? 0 : normalQuantile(1 - alpha) * fit.etaError
  const assumed = Math.exp(fit.eta + reach)
  const nothing = { fit, mean, upper: Number.NaN, pValue: Number.NaN, score: Number.NaN, meanInR: assumed }
  if (!Number.isFinite(assumed)) return nothing
  const law = predictiveLaw(assumed, fit.phi)
  const upper = upperCount(law, 1 - (1 - alpha))
  if (count === null) return { ...nothing, upper }
  const origin = asInR ? fit.eta : mean
  return { ...nothing, upper, pValue: beyond(law, count - 1), score: (count - origin) / (upper - origin) }
}

/**
 * Fits the baseline of one position and holds its count against it: every figure on the way to `farringtonFlexible`, whether or not it may be
 * told. Settings must be complete and sound.
 */
export function farringtonFlexibleInFull(
  series: SurveillanceSeries,
  at: number,
  settings: FarringtonFlexibleSettings,
): Judged {
  const baseline = flexibleBaseline(series, at, settings)
  if (baseline === null) return { reason: 'no-reference-value' }
  const fit = fitBaseline(baseline, {
    ...settings,
    trendAllowed: settings.yearsBack >= 3,
    dispersion: settings.asInR ? 'flexible' : 'proper',
  })
  if (typeof fit === 'string') return { reason: fit }
  const count = series.counts[at] ?? null
  return settings.threshold === 'delta' ? byNormal(fit, count, settings) : byQuantile(fit, count, settings)
}
