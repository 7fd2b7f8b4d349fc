import type { CountSeries, Period, PeriodStart } from './count-series.ts'

const DAY = 86_400_000
const WEEK = 7 * DAY
/** Monday 1 January 2001: a Monday to count weeks from. */
const A_MONDAY = Date.UTC(2001, 0, 1)

const twoDigits = (value: number) => String(value).padStart(2, '0')

function mondayOfWeek(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4)
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7
  return fourth - weekday * DAY + (week - 1) * WEEK
}

function isoWeekOfMonday(monday: number): { year: number; week: number } {
  const thursday = monday + 3 * DAY
  const year = new Date(thursday).getUTCFullYear()
  return { year, week: 1 + Math.round((monday - mondayOfWeek(year, 1)) / WEEK) }
}

/**
 * A whole number that grows by one with each period; two starts of one kind can be compared by it.
 * @example
 * periodOrdinal({ kind: 'month', year: 2021, month: 1 }) - periodOrdinal({ kind: 'month', year: 2020, month: 12 }) // → 1
 */
export function periodOrdinal(start: PeriodStart): number {
  if (start.kind === 'number') return start.first
  if (start.kind === 'month') return start.year * 12 + start.month - 1
  return Math.round((mondayOfWeek(start.year, start.week) - A_MONDAY) / WEEK)
}

function labelOfOrdinal(kind: PeriodStart['kind'], ordinal: number): string {
  if (kind === 'number') return String(ordinal)
  if (kind === 'month') return `${Math.floor(ordinal / 12)}-${twoDigits((ordinal % 12) + 1)}`
  const { year, week } = isoWeekOfMonday(A_MONDAY + ordinal * WEEK)
  return `${year}-W${twoDigits(week)}`
}

/**
 * The name of the period at a position: `2024-W05`, `2024-05`, or the bare number of a series without a calendar.
 * @example
 * periodLabel({ start: { kind: 'iso-week', year: 2020, week: 52 } }, 2) // → "2021-W01"
 */
export function periodLabel(series: Pick<CountSeries, 'start'>, at: number): string {
  return labelOfOrdinal(series.start.kind, periodOrdinal(series.start) + at)
}

/**
 * Reads `2024-W05`, `2024W05` or `2024-05-20` (its ISO week) for weeks, `2024-05` for months. null when it is none of these or does not exist.
 * @example
 * parsePeriod('2021-01-03', 'week') // → {"kind":"iso-week","year":2020,"week":53}
 * parsePeriod('2021-W53', 'week') // → null
 */
export function parsePeriod(text: string, period: Period): PeriodStart | null {
  return period === 'month' ? parseMonth(text) : (parseWeek(text) ?? parseDay(text))
}

function parseMonth(text: string): PeriodStart | null {
  const found = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(text)
  if (!found) return null
  const [year, month] = [Number(found[1]), Number(found[2])]
  return month >= 1 && month <= 12 ? { kind: 'month', year, month } : null
}

function parseWeek(text: string): PeriodStart | null {
  const found = /^(\d{4})-?W(\d{2})$/i.exec(text)
  if (!found) return null
  const [year, week] = [Number(found[1]), Number(found[2])]
  const back = isoWeekOfMonday(mondayOfWeek(year, week))
  return back.year === year && back.week === week ? { kind: 'iso-week', year, week } : null
}

function parseDay(text: string): PeriodStart | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!found) return null
  const day = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]))
  if (new Date(day).toISOString().slice(0, 10) !== text) return null
  const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY
  return { kind: 'iso-week', ...isoWeekOfMonday(monday) }
}

/**
 * The position of a period by its label, or null when the label is unreadable or outside the series.
 * @example
 * const series = { id: 'a', label: 'a', period: 'week', start: { kind: 'iso-week', year: 2020, week: 52 }, counts: [3, 0, null, 5] }
 * findPeriod(series, '2021-W01') // → 2
 * findPeriod(series, '2019-W01') // → null
 */
export function findPeriod(series: CountSeries, label: string): number | null {
  const wanted =
    series.start.kind === 'number' && /^-?\d+$/.test(label)
      ? ({ kind: 'number', first: Number(label) } as const)
      : parsePeriod(label, series.period)
  if (wanted === null || wanted.kind !== series.start.kind) return null
  const at = periodOrdinal(wanted) - periodOrdinal(series.start)
  return at >= 0 && at < series.counts.length ? at : null
}
