import type { Language } from './language.ts'

/** Dates, numbers, lists and spans of time as one language writes them. Instants and days come as ISO strings. */
export interface Format {
  readonly day: (isoDay: string) => string
  readonly moment: (iso: string) => string
  /** From one instant to another; what both have in common is said once. */
  readonly stretch: (fromIso: string, toIso: string) => string
  readonly hour: (iso: string) => string
  readonly month: (isoDay: string) => string
  readonly number: (value: number, digits?: number) => string
  readonly percent: (share: number) => string
  readonly list: (parts: readonly string[]) => string
  /** Side by side without "and": a number and a place, a reason and its ground. */
  readonly series: (parts: readonly string[]) => string
  readonly choice: (parts: readonly string[]) => string
  /** In one unit: minutes below two hours, hours below two days, then days. */
  readonly span: (minutes: number) => string
  readonly days: (count: number) => string
  /** The plural category of a whole number, for words that change with it. */
  readonly plural: (count: number) => Intl.LDMLPluralRule
}

/** A span of whole minutes in the unit a person would say it in, never rounded up: what is left is never overstated. */
export function spanUnit(minutes: number): {
  readonly value: number
  readonly unit: 'minute' | 'hour' | 'day'
} {
  const whole = Math.floor(Math.abs(minutes))
  if (whole < 120) return { value: whole, unit: 'minute' }
  if (whole < 48 * 60) return { value: Math.floor(whole / 60), unit: 'hour' }
  return { value: Math.floor(whole / 1440), unit: 'day' }
}

export function formatFor(language: Language, timeZone?: string): Format {
  const zone = timeZone === undefined ? {} : { timeZone }
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const months = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', ...zone })
  const hours = new Intl.DateTimeFormat(language, { timeStyle: 'short', ...zone })
  const lists = new Intl.ListFormat(language, { type: 'conjunction' })
  const choices = new Intl.ListFormat(language, { type: 'disjunction' })
  const plurals = new Intl.PluralRules(language)
  return {
    day: (isoDay) => days.format(new Date(`${isoDay.slice(0, 10)}T00:00:00Z`)),
    month: (isoDay) => months.format(new Date(`${isoDay.slice(0, 10)}T00:00:00Z`)),
    moment: (iso) => moments.format(new Date(iso)),
    stretch: (fromIso, toIso) => moments.formatRange(new Date(fromIso), new Date(toIso)),
    hour: (iso) => hours.format(new Date(iso)),
    number: (value, digits = 0) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value),
    percent: (share) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    list: (parts) => lists.format(parts),
    // The dot stays with what it follows, so that no line begins with it.
    series: (parts) => parts.join('\u00a0· '),
    choice: (parts) => choices.format(parts),
    span(minutes) {
      const { value, unit } = spanUnit(minutes)
      return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
    },
    days: (count) =>
      new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count),
    plural: (count) => plurals.select(count),
  }
}
