import type { Language } from '../../wording/index.ts'

/** An instant as the reader's own clock and calendar say it. */
export function sayInstant(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(instant))
}

/** A calendar day, YYYY-MM-DD, which is the same everywhere. */
export function sayDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}
