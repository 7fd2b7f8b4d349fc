import { shallowRef } from 'vue'
import type { WordsInForce } from '../../vocabulary/wire/catalogue.ts'
import { type Catalogue, codesOf } from '../../vocabulary/words/catalogues/catalogue.ts'
import type { Language } from '../wording/index.ts'

type Entries = WordsInForce['catalogues'][number]['entries']

/**
 * The editions that the programme published, laid over the words that shipped: one for a whole page, since every screen
 * of it says the same words. Empty until they have arrived.
 */
const inForce = shallowRef<ReadonlyMap<string, Entries>>(new Map())

export function takeEditions({ catalogues }: WordsInForce): void {
  inForce.value = new Map(catalogues.map(({ id, entries }) => [id, entries]))
}

/** Undefined when no edition of the programme has the code; Spanish where nobody has translated it. */
export function wordInForce(catalogue: string, code: string, language: Language): string | undefined {
  const entry = inForce.value.get(catalogue)?.find((one) => one.code === code)
  return entry === undefined || entry[language] !== '' ? entry?.[language] : entry.es
}

/** The codes that are offered now, in their order. */
export function offeredOf(catalogue: Catalogue): readonly string[] {
  const entries = inForce.value.get(catalogue.id)
  return entries === undefined
    ? codesOf(catalogue)
    : entries.filter(({ retired }) => !retired).map(({ code }) => code)
}
