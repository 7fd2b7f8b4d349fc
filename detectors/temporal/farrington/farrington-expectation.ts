import type { Evaluated, Span, SurveillanceSeries } from '../../series/index.ts'
import { flexibleBaseline } from './baseline/index.ts'
import { evaluateSpan } from './evaluate-span.ts'
import { fitBaseline } from './fit/index.ts'
import { type FarringtonFlexibleSettings, flexibleSettings } from './settings.ts'
import { beyond, type PredictiveLaw, predictiveLaw } from './threshold/index.ts'

/** The settings of the national system of the United Kingdom, as far as they are published: ten levels of the season, half a year not learnt from. */
export const UKHSA_SETTINGS: Partial<FarringtonFlexibleSettings> = {
  yearsBack: 5,
  halfWindow: 3,
  periods: 10,
  skipped: 26,
  residualLimit: 2.58,
  trendAlpha: 1,
  threshold: 'quantile',
  alpha: 0.005,
}

/** What the years before lead one to expect of a period, whatever its own count is. */
export type FarringtonExpectation = {
  readonly expected: number
  /** Variance over mean of the counts, at least 1. */
  readonly dispersion: number
  /** Standard error of the expectation itself. */
  readonly expectedError: number
  /** Change of the logarithm of the expectation a period; null where no trend was kept. */
  readonly trend: number | null
  /** The law of the count: mean `expected`, variance `dispersion`·`expected` + `expectedError`². */
  readonly law: PredictiveLaw
  /** P(at least as many) and P(more) under it; null where the count is not known. Together they give mid-p. */
  readonly pValue: number | null
  readonly pBeyond: number | null
}

/**
 * The model of `farringtonFlexible` without its threshold: expectation, dispersion and the law of what may come, for others to build on
 * (a baseline for scans, a band for a screen, a p-value for a panel). The law carries the error of the expectation as well, so its
 * p-values are a little larger than those of the plug-in quantile. `threshold`, `alpha`, `power`, `enough` and `asInR` have no effect; anything not
 * given is as in `UKHSA_SETTINGS`. Source: Noufaily et al. 2013, Stat Med 32:1206, with the predictive variance of Farrington et al. 1996, 3.6.
 *
 * Cannot tell: `no-reference-value`, `baseline-not-known`, `no-variation`, `fit-did-not-converge`, as in `farringtonFlexible`.
 *
 * @throws RangeError naming the setting that makes no sense, or the span where it leaves the series
 * @example
 * const counts = Array.from({ length: 313 }, (_, week) => 10 + (week % 3))
 * const series = surveillanceSeries({ counts, periodsAYear: 52 })
 * const [week] = farringtonExpectation(series, { from: 312, to: 313 })
 * week?.kind === 'told' && [Math.round(week.expected), week.dispersion] // → [11,1]
 */
export function farringtonExpectation(
  series: SurveillanceSeries,
  span: Span,
  settings: Partial<FarringtonFlexibleSettings> = {},
): Evaluated<FarringtonExpectation>[] {
  const full = flexibleSettings({ ...UKHSA_SETTINGS, ...settings, asInR: false }, series.periodsAYear)
  return evaluateSpan(series, span, (at) => expect(series, at, full))
}

function expect(
  series: SurveillanceSeries,
  at: number,
  settings: FarringtonFlexibleSettings,
): Evaluated<FarringtonExpectation> {
  const baseline = flexibleBaseline(series, at, settings)
  if (baseline === null) return { kind: 'cannot tell', reason: 'no-reference-value' }
  const fit = fitBaseline(baseline, {
    ...settings,
    trendAllowed: settings.yearsBack >= 3,
    dispersion: 'proper',
  })
  if (typeof fit === 'string') return { kind: 'cannot tell', reason: fit }
  const expected = Math.exp(fit.eta)
  if (!(expected > 0 && expected < Number.MAX_SAFE_INTEGER))
    return { kind: 'cannot tell', reason: 'fit-did-not-converge' }
  const expectedError = fit.etaError * expected
  const law = predictiveLaw(expected, fit.phi + expectedError ** 2 / expected)
  const count = series.counts[at] ?? null
  return {
    kind: 'told',
    expected,
    dispersion: fit.phi,
    expectedError,
    trend: fit.trend,
    law,
    pValue: count === null ? null : beyond(law, count - 1),
    pBeyond: count === null ? null : beyond(law, count),
  }
}
