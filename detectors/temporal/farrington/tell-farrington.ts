import type { Evaluated, NotToldReason, SurveillanceSeries } from '../../series/index.ts'
import { hasEnoughCases } from './enough-cases.ts'
import type { BaselineFit } from './fit/index.ts'
import type { FarringtonSettings } from './settings.ts'

/** What both Farrington methods say of a period. */
export type FarringtonTold = {
  readonly expected: number
  /** The upper bound of what is to be expected. */
  readonly threshold: number
  /** The count lies above the bound, and is not 0. */
  readonly alarm: boolean
  /** P(at least as many cases) if nothing has changed, under the law that gave the bound. */
  readonly pValue: number
  /** (count − expected) / (threshold − expected): above 1 beyond the bound. null where the bound does not lie above the expectation. */
  readonly score: number | null
  /** Variance over mean, at least 1. */
  readonly dispersion: number
  /** Change of the logarithm of the expectation a period; null where no trend was kept. */
  readonly trend: number | null
}

type Judged =
  | { readonly reason: NotToldReason }
  | {
      readonly fit: BaselineFit
      readonly mean: number
      readonly upper: number
      readonly pValue: number
      readonly score: number
    }

/** Puts what was judged of a position into the form that every method answers in. */
export function tellFarrington(
  series: SurveillanceSeries,
  at: number,
  { settings, judged }: { readonly settings: FarringtonSettings; readonly judged: Judged },
): Evaluated<FarringtonTold> {
  const cannotTell = (reason: NotToldReason) => ({ kind: 'cannot tell', reason }) as const
  const count = series.counts[at]
  if (count === null || count === undefined) return cannotTell('count-not-known')
  if ('reason' in judged) return cannotTell(judged.reason)
  const { fit, mean, upper, pValue, score } = judged
  if (!Number.isFinite(upper)) return cannotTell('fit-did-not-converge')
  const enough = hasEnoughCases(series, at, settings)
  if (enough === null) return cannotTell('count-not-known')
  if (!enough) return cannotTell('too-few-cases')
  return {
    kind: 'told',
    expected: mean,
    threshold: upper,
    // R looks at the score, which is the same but for levels above one half.
    alarm: count > 0 && (settings.asInR ? score > 1 : count > upper),
    pValue,
    score: settings.asInR || upper > mean ? score : null,
    dispersion: fit.phi,
    trend: fit.trend,
  }
}
