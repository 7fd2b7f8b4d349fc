/** The stretches of time that reports are made of: `2026-W05` (ISO 8601), `2026-07`, `2026-Q3`, `2026-H1`, `2026`. */
export const reportPeriodKinds = ['week', 'month', 'quarter', 'half', 'year'] as const
export type ReportPeriodKind = (typeof reportPeriodKinds)[number]

export interface ReportPeriodSpan {
  readonly kind: ReportPeriodKind
  /** The first day and the last one, both in it. */
  readonly from: string
  readonly to: string
}

const dayMs = 86_400_000
const monthsOf = { month: 1, quarter: 3, half: 6, year: 12 } as const
const letters = { quarter: 'Q', half: 'H' } as const

/** The period of a kind in which a day lies. */
export function reportPeriodOf(kind: ReportPeriodKind, day: string): string {
  const year = day.slice(0, 4)
  if (kind === 'week') return weekOfDay(day)
  if (kind === 'month') return day.slice(0, 7)
  if (kind === 'year') return year
  return `${year}-${letters[kind]}${Math.ceil(Number(day.slice(5, 7)) / monthsOf[kind])}`
}

/** From which day to which a period lasts; null where the text names none. */
export function findReportPeriod(text: string): ReportPeriodSpan | null {
  const [, yearText = '', sign = '', numberText = '1'] = /^(\d{4})(?:-([WQH]?)(\d{1,2}))?$/.exec(text) ?? []
  const year = Number(yearText)
  if (yearText === '' || year < 1000) return null
  if (sign === 'W') return weekSpan(year, Number(numberText), text)
  const kind = text.length === 4 ? 'year' : sign === 'Q' ? 'quarter' : sign === 'H' ? 'half' : 'month'
  const first = (Number(numberText) - 1) * monthsOf[kind]
  const from = isoDay(Date.UTC(year, first, 1))
  if (reportPeriodOf(kind, from) !== text) return null
  return { kind, from, to: isoDay(Date.UTC(year, first + monthsOf[kind], 0)) }
}

function weekSpan(year: number, week: number, text: string): ReportPeriodSpan | null {
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - (isoWeekday(fourth) - 1) * dayMs + (week - 1) * 7 * dayMs
  const from = isoDay(monday)
  return weekOfDay(from) === text ? { kind: 'week', from, to: isoDay(monday + 6 * dayMs) } : null
}

/** The week belongs to the year in which its Thursday lies. */
function weekOfDay(day: string): string {
  const ms = Date.parse(`${day}T00:00:00Z`)
  const thursday = ms + (4 - isoWeekday(ms)) * dayMs
  const year = new Date(thursday).getUTCFullYear()
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

const isoWeekday = (ms: number): number => new Date(ms).getUTCDay() || 7
const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
