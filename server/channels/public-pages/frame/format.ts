import type { Language } from './language.ts'

/** Days, numbers and lists as one language writes them. */
export interface Format {
  readonly day: (isoDay: string) => string
  readonly number: (value: number) => string
  readonly list: (parts: readonly string[]) => string
  readonly choice: (parts: readonly string[]) => string
  /** Side by side without "and": a number and a place. What is empty is left out. */
  readonly series: (parts: readonly string[]) => string
  readonly isOne: (count: number) => boolean
}

const made = new Map<Language, Format>()

/** Making them takes longer than a page does, so each is made once. */
export function formatFor(language: Language): Format {
  const kept = made.get(language) ?? makeFormat(language)
  made.set(language, kept)
  return kept
}

function makeFormat(language: Language): Format {
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  const numbers = new Intl.NumberFormat(language)
  const lists = new Intl.ListFormat(language, { type: 'conjunction' })
  const choices = new Intl.ListFormat(language, { type: 'disjunction' })
  const plurals = new Intl.PluralRules(language)
  return {
    day: (isoDay) => days.format(new Date(`${isoDay.slice(0, 10)}T00:00:00Z`)),
    number: (value) => numbers.format(value),
    list: (parts) => lists.format(parts),
    choice: (parts) => choices.format(parts),
    // The dot stays with what it follows, so that no line begins with it.
    series: (parts) => parts.filter((part) => part !== '').join('\u00a0· '),
    isOne: (count) => plurals.select(count) === 'one',
  }
}
