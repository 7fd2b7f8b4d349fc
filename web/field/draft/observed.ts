import type { PeriodKind } from '../../../vocabulary/words/codes/field-choices.ts'

/** When it was noticed, as a neighbour says it. */
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

/** The calendar day of an instant where the telephone is, YYYY-MM-DD. */
export function localDay(instant: Date): string {
  const month = String(instant.getMonth() + 1).padStart(2, '0')
  return `${instant.getFullYear()}-${month}-${String(instant.getDate()).padStart(2, '0')}`
}

/** The period that a choice means on the day `today` (YYYY-MM-DD). */
export function observedOn(choice: Exclude<WhenChoice, 'other'>, today: string): Observed {
  switch (choice) {
    case 'today':
      return { kind: 'day', from: today }
    case 'yesterday':
      return { kind: 'day', from: daysBefore(today, 1) }
    case 'this-week':
      return startOf('week', today)
    case 'last-week':
      return startOf('week', daysBefore(today, 7))
    case 'this-month':
      return startOf('month', today)
    case 'last-month':
      return startOf('month', daysBefore(startOf('month', today).from, 1))
  }
}

/** The period of a kind that holds a day. */
export function startOf(kind: PeriodKind, day: string): Observed {
  if (kind === 'day') return { kind, from: day }
  if (kind === 'month') return { kind, from: `${day.slice(0, 8)}01` }
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return { kind, from: daysBefore(day, weekday) }
}

/** Whether the text is a day of the calendar, not after `today`. */
export function isPastDay(text: string, today: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && isoDay(instant) === text && text <= today
}

const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

function daysBefore(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) - days * dayMs)
}
