import type { Span, SurveillanceSeries } from '../../series/index.ts'
import { fitLogLinear, meansOf, seasonalColumns } from '../seasonal-mean/index.ts'

/**
 * What the counts are measured against: one number, one for each position of the span, the average of all before the span
 * (`past`), or a Poisson regression of them with one harmonic (`season`; R: `"glm"`).
 */
export type MeanInControl = number | readonly number[] | 'past' | 'season'

export type MeansFound =
  | { readonly kind: 'found'; readonly means: Float64Array; readonly constant: boolean }
  | { readonly kind: 'cannot tell'; readonly reason: 'no-reference-value' | 'fit-did-not-converge' }

/** @throws RangeError for a mean that is not a positive number, or a list of another length than the span. */
export function findMeans(series: SurveillanceSeries, span: Span, mean: MeanInControl): MeansFound {
  const length = span.to - span.from
  if (mean === 'season') return seasonal(series, span)
  if (mean === 'past') {
    let [known, sum] = [0, 0]
    for (let at = 0; at < span.from; at += 1) {
      const count = series.counts[at] ?? null
      if (count === null) continue
      known += 1
      sum += count
    }
    if (known === 0) return { kind: 'cannot tell', reason: 'no-reference-value' }
    return { kind: 'found', means: new Float64Array(length).fill(sum / known), constant: true }
  }
  const given = typeof mean === 'number' ? new Float64Array(length).fill(mean) : Float64Array.from(mean)
  if (given.length !== length) throw new RangeError(`mean: ${given.length} values for ${length} periods`)
  if (!given.every((value) => value > 0 && Number.isFinite(value)))
    throw new RangeError('mean: positive numbers')
  return { kind: 'found', means: given, constant: typeof mean === 'number' }
}

/** Times count from the first period's place in its year, as in R. */
function seasonal({ counts, firstOfYear, periodsAYear }: SurveillanceSeries, span: Span): MeansFound {
  const terms = { harmonics: 1, trend: false, periodsAYear }
  const training: { time: number; count: number }[] = []
  for (let at = 0; at < span.from; at += 1) {
    const count = counts[at] ?? null
    if (count !== null) training.push({ time: firstOfYear + at, count })
  }
  if (training.length === 0) return { kind: 'cannot tell', reason: 'no-reference-value' }
  const observed = Float64Array.from(training, ({ count }) => count)
  const fit = fitLogLinear({
    columns: seasonalColumns(
      terms,
      Float64Array.from(training, ({ time }) => time),
    ),
    counts: observed,
    theta: Number.POSITIVE_INFINITY,
    start: observed.map((count) => count + 0.1),
  })
  if (!fit) return { kind: 'cannot tell', reason: 'fit-did-not-converge' }
  const times = Float64Array.from({ length: span.to - span.from }, (_, k) => firstOfYear + span.from + k)
  return { kind: 'found', means: meansOf(seasonalColumns(terms, times), fit.coefficients), constant: false }
}
