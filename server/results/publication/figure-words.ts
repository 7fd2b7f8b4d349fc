import { allCategories } from '../../../disclosure/index.ts'
import type { PublishedCell } from '../../../vocabulary/wire/publication.ts'
import { measureOf, wordOf } from '../../../vocabulary/words/index.ts'

type Language = 'es' | 'fr' | 'en'

const fewer = {
  es: (smallest: number) => `menos de ${smallest}, o ninguna`,
  fr: (smallest: number) => `moins de ${smallest}, ou aucun`,
  en: (smallest: number) => `fewer than ${smallest}, or none`,
}
const atLeast = {
  es: (count: number) => (count === 0 ? 'no se muestra' : `${count} o más`),
  fr: (count: number) => (count === 0 ? 'non montré' : `${count} ou plus`),
  en: (count: number) => (count === 0 ? 'not shown' : `${count} or more`),
}
const all = { es: 'Todas', fr: 'Toutes', en: 'All' }

/** What a published cell says in a file: a number, or in words why there is none. */
export function sayCell(
  { count, atLeast: least, smallestShown }: Pick<PublishedCell, 'count' | 'atLeast' | 'smallestShown'>,
  language: Language,
): number | string {
  if (count !== null) return count
  return least === null ? fewer[language](smallestShown) : atLeast[language](least)
}

export const sayCategory = ({ measure, category }: PublishedCell, language: Language): string =>
  category === allCategories
    ? all[language]
    : wordOf(
        { id: measure, version: '', validFrom: '', validTo: null, entries: measureOf(measure).categories },
        category,
        language,
      )
