import { type CountSeries, PERIODS_A_YEAR } from './count-series.ts'
import { periodOrdinal } from './period-label.ts'
import { type SurveillanceSeries, surveillanceSeries } from './surveillance-series.ts'

const MILLISECONDS_A_DAY = 86_400_000
/** Weeks are counted from the one that begins on Monday 1 January 2001. */
const FIRST_MONDAY = Date.UTC(2001, 0, 1) / MILLISECONDS_A_DAY

/**
 * A named series as the methods of surveillance take it; days where it has a calendar. Week 53 counts as the last of its year.
 * @example
 * const series = { id: 'a', label: 'a', period: 'week', start: { kind: 'iso-week', year: 2020, week: 52 }, counts: [3, 0, null, 5] }
 * const { firstOfYear, days } = asSurveillance(series)
 * firstOfYear // → 52
 * new Date(days[0] * 86_400_000).toISOString() // → "2020-12-21T00:00:00.000Z"
 */
export function asSurveillance({ counts, period, start }: CountSeries): SurveillanceSeries {
  const periodsAYear = PERIODS_A_YEAR[period]
  if (start.kind === 'number') return surveillanceSeries({ counts, periodsAYear })
  const first = periodOrdinal(start)
  const days = counts.map((_, at) =>
    start.kind === 'iso-week'
      ? FIRST_MONDAY + 7 * (first + at)
      : Date.UTC(start.year, start.month - 1 + at) / MILLISECONDS_A_DAY,
  )
  const firstOfYear = Math.min(periodsAYear, start.kind === 'iso-week' ? start.week : start.month)
  return surveillanceSeries({ counts, periodsAYear, firstOfYear, days })
}
