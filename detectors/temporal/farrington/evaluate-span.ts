import type { Span, SurveillanceSeries } from '../../series/index.ts'

/** One answer for each position of the span. @throws RangeError when the span leaves the series */
export function evaluateSpan<Answer>(
  series: SurveillanceSeries,
  { from, to }: Span,
  answer: (at: number) => Answer,
): Answer[] {
  const inside = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to <= series.counts.length
  if (!inside) throw new RangeError('span: positions of the series')
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => answer(from + k))
}
