import { PERIODS_A_YEAR, type Period } from '../series/index.ts'

/**
 * How often chance alone would show as much, in a series judged every period: once in so many years, or so many times a year.
 * Judgements of overlapping sums come in runs, so distinct episodes are rarer still: the figure is on the careful side.
 */
export type Recurrence =
  | { readonly kind: 'once in years'; readonly years: number }
  | { readonly kind: 'times a year'; readonly times: number }
  | { readonly kind: 'cannot tell'; readonly reason: 'no-p-value' }

/**
 * @param series how many series are judged side by side; 1 for "in this series alone". RangeError unless 0 ≤ pValue ≤ 1 and series ≥ 1.
 * @example
 * recurrence(0.001, 'week') // → {"kind":"once in years","years":19.23076923076923}
 * recurrence(0.001, 'week', 100) // → {"kind":"times a year","times":5.2}
 */
export function recurrence(pValue: number | null, period: Period, series = 1): Recurrence {
  if (pValue === null) return { kind: 'cannot tell', reason: 'no-p-value' }
  if (!(pValue >= 0 && pValue <= 1) || !(series >= 1))
    throw new RangeError('pValue must lie in [0, 1], series be at least 1')
  const times = pValue * PERIODS_A_YEAR[period] * series
  return times < 1 ? { kind: 'once in years', years: 1 / times } : { kind: 'times a year', times }
}
