import {
  bayes,
  cusum,
  type Evaluated,
  ears,
  farringtonFlexible,
  type SurveillanceSeries,
  surveillanceSeries,
} from '../../../../detectors/index.ts'
import type { AgreeingMethod, SeriesEvidence } from '../../../../vocabulary/wire/detection.ts'

type Agreement = SeriesEvidence['agreement']
type Ask = (series: SurveillanceSeries, span: { from: number; to: number }) => Evaluated<{ alarm: boolean }>[]

/** With the settings that the documents of each method call usual; a floor keeps EARS quiet where nothing ever varied. */
const ways: readonly (readonly [method: AgreeingMethod, ask: Ask])[] = [
  [
    'farrington-flexible',
    (series, span) =>
      farringtonFlexible(series, span, {
        yearsBack: 1,
        halfWindow: 4,
        alpha: 0.01,
        threshold: 'quantile',
        enough: { cases: 0, periods: 1 },
      }),
  ],
  ['bayes', (series, span) => bayes(series, span, { alpha: 0.01 })],
  ['ears-c1', (series, span) => ears(series, span, { method: 'C1', minSigma: 0.5 })],
  ['ears-c2', (series, span) => ears(series, span, { method: 'C2', minSigma: 0.5 })],
  ['cusum', (series, span) => cusum(series, span)],
]

/**
 * What other methods say of the weeks that raised a finding, each judging one week at a time from what came before it: an alarm in any
 * of them is an alarm. They are opinions beside the finding and never make one.
 *
 * @param counts whole weeks, oldest first, up to the week of the finding
 */
export function askOtherMethods(counts: readonly number[], weeks: number): Agreement {
  const series = surveillanceSeries({ counts, periodsAYear: 52 })
  const span = { from: Math.max(0, counts.length - weeks), to: counts.length }
  return ways.map(([method, ask]) => ({ method, says: sayOf(ask(series, span)) }))
}

function sayOf(told: readonly Evaluated<{ alarm: boolean }>[]): Agreement[number]['says'] {
  if (told.some((week) => week.kind === 'told' && week.alarm)) return 'alarm'
  return told.some((week) => week.kind === 'told') ? 'no-alarm' : 'cannot-tell'
}
