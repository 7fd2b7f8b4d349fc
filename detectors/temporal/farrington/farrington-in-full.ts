import type { SurveillanceSeries } from '../../series/index.ts'
import { classicBaseline } from './baseline/index.ts'
import { type BaselineFit, fitBaseline, type NoFit } from './fit/index.ts'
import type { FarringtonSettings } from './settings.ts'
import { normalThreshold } from './threshold/index.ts'

/** All that the classic method makes of one period. */
export type ClassicJudgement = {
  readonly fit: BaselineFit
  readonly mean: number
  readonly upper: number
  readonly lowerTail: number
  readonly upperTail: number
  readonly median: number
}

type Judged = ClassicJudgement | { readonly reason: NoFit | 'no-reference-value' }

/** Fits the baseline of one position and holds its count against it: every figure on the way to `farrington`. Settings must be complete and sound. */
export function farringtonInFull(
  series: SurveillanceSeries,
  at: number,
  settings: FarringtonSettings,
): Judged {
  const baseline = classicBaseline(series, at, settings)
  if (baseline === null) return { reason: 'no-reference-value' }
  const fit = fitBaseline(baseline, {
    trend: settings.trend,
    trendAlpha: 0.05,
    trendAllowed: settings.yearsBack >= 3,
    reweight: settings.reweight,
    residualLimit: 1,
    asInR: settings.asInR,
    dispersion: 'classic',
  })
  if (typeof fit === 'string') return { reason: fit }
  const { power, alpha } = settings
  return { fit, ...normalThreshold(fit, series.counts[at] ?? null, { power, tail: alpha / 2 }) }
}
