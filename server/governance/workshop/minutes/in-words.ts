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
