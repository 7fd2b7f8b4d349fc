import type { CatalogueDetail } from '../../../vocabulary/wire/catalogue.ts'
import { type CatalogueTitle, findCatalogueTitle } from '../../../vocabulary/words/index.ts'
import type { Language } from '../../wording/desk/index.ts'

export type Entry = CatalogueDetail['current'][number]
export type Text = 'es' | 'fr' | 'en'

/** What a catalogue is called; its id where this page is older than the server. */
export const titleOf = (id: string, language: Language): string => {
  const title: CatalogueTitle | undefined = findCatalogueTitle(id)
  return title?.[language] ?? id
}

export const copyOf = (entries: readonly Entry[]): Entry[] => entries.map((entry) => ({ ...entry }))

/** A code of a word: what it says, in small letters without accents. Empty when nothing is left of it. */
export const codeFor = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 48)
    .replace(/-+$/, '')

/** The entries with one moved by a step; the same list when it stands at the end. */
export function moved(entries: readonly Entry[], at: number, step: -1 | 1): readonly Entry[] {
  const [one, other] = [entries[at], entries[at + step]]
  if (one === undefined || other === undefined) return entries
  return entries.map((entry, place) => (place === at ? other : place === at + step ? one : entry))
}
