import { type Catalogue, findEntry } from '../../../../vocabulary/words/index.ts'

/** @param day a calendar day, or the instant of a session, which meets by daylight */
export const dayIn = (day: string, language: 'es' | 'fr' | 'en'): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))

export const nameIn = (catalogue: Catalogue, code: string, language: 'es' | 'fr' | 'en'): string =>
  findEntry(catalogue, code)?.[language] ?? code
