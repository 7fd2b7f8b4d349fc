import type { Language } from './language.ts'

/** An instant as the clocks of a place show it, written as if they were those of UTC. Old browsers know no zone by its offset. */
const onItsClocks = (instant: string, utcOffsetMinutes: number): Date =>
  new Date(Date.parse(instant) + utcOffsetMinutes * 60_000)

/** The calendar day that an instant is at a place. */
export const dayThere = (instant: string, utcOffsetMinutes: number): string =>
  onItsClocks(instant, utcOffsetMinutes).toISOString().slice(0, 10)

/** From when to when, with the day said once if it is one day. */
export function hoursThere(
  meeting: { readonly startsAt: string; readonly endsAt: string; readonly utcOffsetMinutes: number },
  language: Language,
): string {
  const written = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  })
  const { startsAt, endsAt, utcOffsetMinutes } = meeting
  return written.formatRange(onItsClocks(startsAt, utcOffsetMinutes), onItsClocks(endsAt, utcOffsetMinutes))
}
