import { type Catalogue, findEntry } from '../../../../vocabulary/words/index.ts'

export const dayIn = (day: string, language: 'es' | 'fr' | 'en'): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))

/** An instant as the clocks at the place showed it. */
export function momentIn(
  instant: string,
  at: { readonly language: 'es' | 'fr' | 'en'; readonly utcOffsetMinutes: number },
): string {
  const there = new Date(Date.parse(instant) + at.utcOffsetMinutes * 60_000)
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(at.language, style).format(there)
}

export const nameIn = (catalogue: Catalogue, code: string, language: 'es' | 'fr' | 'en'): string =>
  findEntry(catalogue, code)?.[language] ?? code

/** A probability; one that would be rounded to nothing is said to be below what is shown. */
export const chanceIn = (p: number, language: 'es' | 'fr' | 'en'): string =>
  p < 0.001 ? `< ${figureIn(0.001, language, 3)}` : figureIn(p, language, 3)

export const figureIn = (value: number, language: 'es' | 'fr' | 'en', digits = 1): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)
