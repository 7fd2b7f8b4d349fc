import type { PublicCalendarRow } from '../../../../vocabulary/wire/meeting.ts'
import { dayThere, type Language } from '../frame/index.ts'

/** No clock on earth is further from UTC than this. */
const farthestOffsetMs = 14 * 3_600_000

/** A month as it stands in the address: `2026-03`. */
export const isMonth = (text: string | null | undefined): text is string =>
  typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

export const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    beginningOf(month),
  )

/** As many months later, or earlier. */
export const shiftMonth = (month: string, by: number): string =>
  new Date(beginningOf(month, by)).toISOString().slice(0, 7)

/** Everything that may lie in a month on the clocks of any place; what does not is left out by `isIn`. */
export const spanOf = (month: string): { readonly from: string; readonly to: string } => ({
  from: new Date(beginningOf(month) - farthestOffsetMs).toISOString(),
  to: new Date(beginningOf(month, 1) + farthestOffsetMs).toISOString(),
})

/** Whether a meeting takes place in a month, on the clocks of its own place. */
export const isIn = (month: string, meeting: PublicCalendarRow): boolean =>
  monthThere(meeting) <= month && month <= dayThere(meeting.endsAt, meeting.utcOffsetMinutes).slice(0, 7)

/** The month in which a meeting begins, on the clocks of its own place. */
export const monthThere = ({ startsAt, utcOffsetMinutes }: PublicCalendarRow): string =>
  dayThere(startsAt, utcOffsetMinutes).slice(0, 7)

function beginningOf(month: string, by = 0): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Date.UTC(year, number - 1 + by, 1)
}
