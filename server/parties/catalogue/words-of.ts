import type { WordsInForce } from '../../../vocabulary/wire/catalogue.ts'
import { type Catalogue, type EditionEntry, hasCode, wordOf } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { catalogues, entriesInForce } from './edition-store.ts'

type SayWord = typeof wordOf
export type KnowsCode = (catalogue: Catalogue, code: string) => boolean

/** The editions in force that the programme wrote; a catalogue that has none speaks with the words that shipped. */
export async function viewWordsInForce(work: Work): Promise<WordsInForce> {
  const rows = await catalogues(work)
    .selectFrom('parties.catalogue_edition as e')
    .innerJoin('parties.catalogue_entry as t', 't.edition_id', 'e.id')
    .select(['e.catalogue', 'e.version', 't.code', 't.es', 't.fr', 't.en', 't.retired'])
    .where('e.state', '=', 'published')
    .where('e.number', '=', (of) =>
      of
        .selectFrom('parties.catalogue_edition as later')
        .select((is) => is.fn.max('later.number').as('last'))
        .whereRef('later.catalogue', '=', 'e.catalogue')
        .where('later.state', '=', 'published'),
    )
    .orderBy('e.catalogue')
    .orderBy('t.ordinal')
    .execute()
  const found = new Map<string, { id: string; version: string; entries: EditionEntry[] }>()
  for (const { catalogue, version, ...entry } of rows) {
    const known = found.get(catalogue) ?? { id: catalogue, version: version ?? '', entries: [] }
    known.entries.push(entry)
    found.set(catalogue, known)
  }
  return { catalogues: [...found.values()] }
}

/** What codes are called in the editions in force, for documents and files: `wordOf` with the programme's own words. */
export async function wordsOf(work: Work): Promise<SayWord> {
  const inForce = new Map((await viewWordsInForce(work)).catalogues.map(({ id, entries }) => [id, entries]))
  return (catalogue, code, language) => {
    const entry = inForce.get(catalogue.id)?.find((one) => one.code === code)
    if (entry === undefined) return wordOf(catalogue, code, language)
    return entry[language] === '' ? entry.es : entry[language]
  }
}

/**
 * Asked by every action that stores a code of a catalogue that is open for additions: whether it is offered now.
 */
export async function isOffered(work: Work, catalogue: Catalogue, code: string): Promise<boolean> {
  const entry = (await entriesInForce(work, catalogue)).find((one) => one.code === code)
  return entry !== undefined && !entry.retired
}

/** @throws Problem invalid-input, `unknown-code`, at the pointer, for a code that is not offered (any more) */
export async function requireCode(
  work: Work,
  catalogue: Catalogue,
  asked: { readonly code: string; readonly at: string },
): Promise<void> {
  if (!(await isOffered(work, catalogue, asked.code)))
    throw Problem.of('invalid-input', asked.at, 'unknown-code')
}

/**
 * For records that are saved again as a whole, each with many codes: whether a catalogue has the code, retired or not, since
 * the record may hold it from the time when it was offered.
 */
export async function knowsCodes(work: Work): Promise<KnowsCode> {
  const inForce = new Map((await viewWordsInForce(work)).catalogues.map(({ id, entries }) => [id, entries]))
  return (catalogue, code) =>
    hasCode(catalogue, code) || (inForce.get(catalogue.id)?.some((one) => one.code === code) ?? false)
}
