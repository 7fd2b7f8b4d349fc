import type { Span, SurveillanceSeries } from '../../series/index.ts'
import { fitLogLinear, fitNegativeBinomial, meansOf, seasonalColumns } from '../seasonal-mean/index.ts'

/** A regression of all counts before the span. */
export type SeasonalMean = {
  /** Pairs of cosine and sine (R: `S`, 1). */
  readonly harmonics?: number
  /** Whether the mean grows or falls steadily (R: `trend`, no). */
  readonly trend?: boolean
  /** Whether it is fitted anew after each alarm, from all before it (R: `refit`, no). */
  readonly refit?: boolean
}

/** `theta` is the size of the negative binomial where it was estimated. */
export type GlrFit = { readonly coefficients: readonly number[]; readonly theta: number | null }

export type MeanEstimate =
  | { readonly kind: 'found'; readonly means: Float64Array; readonly fit: GlrFit }
  | { readonly kind: 'cannot tell'; readonly reason: 'no-reference-value' | 'fit-did-not-converge' }

/** A negative binomial fit with known size begins at y, a sixth in place of none; a Poisson fit at y + 0.1, as in R. */
const beginPoisson = (y: number) => y + 0.1
const beginNegativeBinomial = (y: number) => (y === 0 ? 1 / 6 : y)

/** Fits the regression to all known counts before the span and predicts the span. Times count from the first period of the series. */
export function estimateMean(
  { counts, periodsAYear }: SurveillanceSeries,
  span: Span,
  { model, alpha }: { readonly model: SeasonalMean; readonly alpha: number | 'estimated' },
): MeanEstimate {
  const { harmonics = 1, trend = false } = model
  if (!(Number.isInteger(harmonics) && harmonics >= 0))
    throw new RangeError('mean.harmonics: a whole number from 0 on')
  const terms = { harmonics, trend, periodsAYear }
  const known = counts.slice(0, span.from).flatMap((y, at) => (y === null ? [] : [{ y, time: at + 1 }]))
  const columns = seasonalColumns(
    terms,
    Float64Array.from(known, ({ time }) => time),
  )
  if (known.length < columns.length) return { kind: 'cannot tell', reason: 'no-reference-value' }
  const observed = Float64Array.from(known, ({ y }) => y)
  const estimated = alpha === 'estimated' ? fitNegativeBinomial(columns, observed) : null
  const fit =
    alpha === 'estimated'
      ? estimated
      : fitLogLinear({
          columns,
          counts: observed,
          theta: 1 / alpha,
          start: observed.map(alpha === 0 ? beginPoisson : beginNegativeBinomial),
        })
  if (!fit) return { kind: 'cannot tell', reason: 'fit-did-not-converge' }
  const times = Float64Array.from({ length: span.to - span.from }, (_, k) => span.from + 1 + k)
  return {
    kind: 'found',
    means: meansOf(seasonalColumns(terms, times), fit.coefficients),
    fit: { coefficients: [...fit.coefficients], theta: estimated?.theta ?? null },
  }
}
