import type { DraftText } from '../../../vocabulary/wire/catalogue.ts'
import type { CatalogueTitle, EditionEntry } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  catalogues,
  type EditionRecord,
  entriesInForce,
  findDraft,
  getDraft,
  getFirstEdition,
  recordEdition,
} from './edition-store.ts'

const languages = ['es', 'fr', 'en'] as const

/**
 * Saves the draft of the next edition as a whole: words, order, what is retired and what is added.
 *
 * @throws Problem not-found; conflict when somebody saved in between; invalid-input for what may not be changed
 */
export async function saveDraft(
  work: Work,
  given: DraftText & { readonly catalogue: string },
  parts: { readonly chance: Chance },
): Promise<{ readonly id: string; readonly revision: number }> {
  const { first, title } = getFirstEdition(given.catalogue)
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  refuseUnlike(await entriesInForce(work, first), given.entries, title)
  refuseAlike(given.entries)
  const draft = await findDraft(work, given.catalogue)
  if ((draft?.revision ?? 0) !== given.revision) throw Problem.of('conflict', '/revision')
  const written = {
    edited_by: work.actor.personId,
    edited_at: work.now,
    note: given.note,
    revision: given.revision + 1,
  }
  const id = draft?.id ?? parts.chance.uuid()
  if (draft === null) await begin(work, { id, catalogue: given.catalogue, ...written })
  else await rewrite(work, draft, written)
  await catalogues(work)
    .insertInto('parties.catalogue_entry')
    .values(
      given.entries.map((entry, at) => ({
        ...entry,
        id: parts.chance.uuid(),
        edition_id: id,
        ordinal: at + 1,
      })),
    )
    .execute()
  recordEdition(work, { id, catalogue: given.catalogue }, { act: 'drafted', state: 'draft' })
  return { id, revision: written.revision }
}

type Written = Pick<EditionRecord, 'edited_by' | 'edited_at' | 'note' | 'revision'>

async function begin(work: Work, draft: Written & Pick<EditionRecord, 'id' | 'catalogue'>): Promise<void> {
  const before = await catalogues(work)
    .selectFrom('parties.catalogue_edition')
    .select((of) => of.fn.max('number').as('last'))
    .where('catalogue', '=', draft.catalogue)
    .where('state', '=', 'published')
    .executeTakeFirst()
  await catalogues(work)
    .insertInto('parties.catalogue_edition')
    .values({
      ...draft,
      number: (before?.last ?? 1) + 1,
      version: null,
      state: 'draft',
      published_by: null,
      published_at: null,
    })
    .execute()
}

async function rewrite(work: Work, draft: EditionRecord, written: Written): Promise<void> {
  const done = await catalogues(work)
    .updateTable('parties.catalogue_edition')
    .set(written)
    .where('id', '=', draft.id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  await catalogues(work).deleteFrom('parties.catalogue_entry').where('edition_id', '=', draft.id).execute()
}

/** What was stored must keep its words, and where rules hang on the codes, they stay as they are. */
function refuseUnlike(
  before: readonly EditionEntry[],
  after: readonly EditionEntry[],
  title: CatalogueTitle,
): void {
  const codes = after.map(({ code }) => code)
  const twice = codes.findIndex((code, at) => codes.indexOf(code) !== at)
  if (twice >= 0) throw Problem.of('invalid-input', `/entries/${twice}/code`, 'given-twice')
  if (before.some(({ code }) => !codes.includes(code)))
    throw Problem.of('invalid-input', '/entries', 'missing')
  if (after.every(({ retired }) => retired)) throw Problem.of('invalid-input', '/entries', 'all-retired')
  if (title.isOpen) {
    const known = new Set(before.map(({ code }) => code))
    const at = codes.findIndex((code) => !known.has(code) && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code))
    if (at >= 0) throw Problem.of('invalid-input', `/entries/${at}/code`, 'not-a-code')
    return
  }
  const at = after.findIndex(({ code, retired }, place) => retired || before[place]?.code !== code)
  if (at >= 0) throw Problem.of('invalid-input', `/entries/${at}/code`, 'words-only')
}

/** Two choices that read alike cannot be chosen between. */
function refuseAlike(entries: readonly EditionEntry[]): void {
  for (const language of languages) {
    const seen = new Set<string>()
    for (const [at, entry] of entries.entries()) {
      const text = entry[language].toLowerCase()
      if (text === '' || entry.retired) continue
      if (seen.has(text)) throw Problem.of('invalid-input', `/entries/${at}/${language}`, 'given-twice')
      seen.add(text)
    }
  }
}

/** Gives the draft up; what is in force stays so. */
export async function discardDraft(work: Work, catalogue: string): Promise<void> {
  getFirstEdition(catalogue)
  const draft = await getDraft(work, catalogue)
  const done = await catalogues(work)
    .updateTable('parties.catalogue_edition')
    .set({ state: 'discarded' })
    .where('id', '=', draft.id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordEdition(work, draft, { act: 'discarded', state: 'discarded' })
}
