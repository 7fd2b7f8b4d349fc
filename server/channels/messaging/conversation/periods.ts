import type { PeriodKind } from '../../../../vocabulary/words/index.ts'

/** When it was noticed, as a neighbour says it: the same choices as on the field page. */
export const whenChoices = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'other',
] as const
export type WhenChoice = (typeof whenChoices)[number]

export interface Observed {
  readonly kind: PeriodKind
  /** The first day of the period, YYYY-MM-DD; a week begins on Monday. */
  readonly from: string
}

const dayMs = 86_400_000
const hourMs = 3_600_000

/**
 * The calendar day at a longitude. A message brings no time zone: one hour for each fifteen degrees is right for a
 * country that keeps the time of its own meridian, and a day is never more than hours off anywhere.
 */
export function dayAt(now: Date, longitude: number | null): string {
  return isoDay(now.getTime() + Math.round((longitude ?? 0) / 15) * hourMs)
}

/** The period that a choice means on the day `today` (YYYY-MM-DD). */
export function observedOn(choice: Exclude<WhenChoice, 'other'>, today: string): Observed {
  switch (choice) {
    case 'today':
      return { kind: 'day', from: today }
    case 'yesterday':
      return { kind: 'day', from: daysBefore(today, 1) }
    case 'this-week':
      return { kind: 'week', from: mondayOf(today) }
    case 'last-week':
      return { kind: 'week', from: daysBefore(mondayOf(today), 7) }
    case 'this-month':
      return { kind: 'month', from: firstOf(today) }
    case 'last-month':
      return { kind: 'month', from: firstOf(daysBefore(firstOf(today), 1)) }
  }
}

const earliestYear = 1990

/** A day (15/3/2026, also 15-3-26) or a month (3/2026) as it is typed; null for what is none, or not past. */
export function readTypedPeriod(text: string, today: string): Observed | null {
  const numbers = /^\s*(?:(\d{1,2})\s*[/.\- ]\s*)?(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})\s*$/.exec(text)
  if (numbers === null) return null
  const [, day, month = '', shortYear = ''] = numbers
  const year = shortYear.length === 2 ? `20${shortYear}` : shortYear
  const from = `${year}-${month.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`
  if (Number(year) < earliestYear || !isDay(from) || from > today) return null
  return { kind: day === undefined ? 'month' : 'day', from }
}

const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10)
const isDay = (text: string): boolean => {
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && isoDay(instant) === text
}
const daysBefore = (day: string, days: number): string =>
  isoDay(Date.parse(`${day}T00:00:00Z`) - days * dayMs)
const firstOf = (day: string): string => `${day.slice(0, 8)}01`
const mondayOf = (day: string): string => daysBefore(day, (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7)
