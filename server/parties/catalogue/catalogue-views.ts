import { sql } from 'kysely'
import { z } from 'zod'
import type { CatalogueDetail, CatalogueRow } from '../../../vocabulary/wire/catalogue.ts'
import {
  actorsOf,
  asEdition,
  type Catalogue,
  compareEditions,
  type EditionEntry,
  editionMoveRoles,
  firstEditions,
} from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, type Identity, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { catalogues, type EditionRecord, entriesOf, getFirstEdition } from './edition-store.ts'
import { viewWordsInForce } from './words-of.ts'

/** Every catalogue by its id, with the edition in force. */
export async function listCatalogues(
  work: Work,
  wanted: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(wanted.cursor, z.tuple([z.string()]))?.[0] ?? ''
  const firsts = [...firstEditions.values()]
    .filter(({ id }) => id > after)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, wanted.limit + 1)
  const { items, nextCursor } = pageOf(firsts, wanted.limit, ({ id }) => [id])
  const words = new Map((await viewWordsInForce(work)).catalogues.map((one) => [one.id, one.entries]))
  const editions = await allEditions(work)
  const rows = items.map((first) =>
    rowOf(first, {
      entries: words.get(first.id) ?? asEdition(first.entries),
      editions: editions.filter(({ catalogue }) => catalogue === first.id),
    }),
  )
  return { items: rows, nextCursor, order: 'id' }
}

/** Published ones, and drafts for whoever may read them; the newest first. */
async function allEditions(work: Work): Promise<readonly EditionRecord[]> {
  return await catalogues(work)
    .selectFrom('parties.catalogue_edition')
    .selectAll()
    .where('state', '<>', 'discarded')
    .orderBy('number', 'desc')
    .orderBy('id')
    .execute()
}

interface InForce {
  readonly entries: readonly EditionEntry[]
  readonly editions: readonly EditionRecord[]
}

function rowOf(first: Catalogue, { entries, editions }: InForce): CatalogueRow {
  const { title } = getFirstEdition(first.id)
  const published = editions.find(({ state }) => state === 'published')
  return {
    id: first.id,
    version: published?.version ?? first.version,
    publishedAt: published?.published_at?.toISOString() ?? null,
    open: title.isOpen ?? false,
    field: title.isField ?? false,
    offered: entries.filter(({ retired }) => !retired).length,
    differences: compareEditions(asEdition(first.entries), entries).length,
    untranslated: entries.reduce((sum, { fr, en }) => sum + (fr === '' ? 1 : 0) + (en === '' ? 1 : 0), 0),
    drafted: editions.some(({ state }) => state === 'draft'),
  }
}

type Named = EditionRecord & { readonly editor: string; readonly publisher: string | null }

/** One catalogue: what shipped, what is in force, its draft, and its history. */
export async function viewCatalogue(work: Work, id: string, asker: Identity): Promise<CatalogueDetail> {
  const { first } = getFirstEdition(id)
  const found = await sql<Named>`
    select e.*, editor.display_name as editor, publisher.display_name as publisher
    from parties.catalogue_edition e
    join parties.person editor on editor.id = e.edited_by
    left join parties.person publisher on publisher.id = e.published_by
    where e.catalogue = ${id} and e.state <> 'discarded' order by e.number desc limit 100`.execute(work.tx)
  const editions = found.rows
  const published = editions.find(({ state }) => state === 'published')
  const draft = editions.find(({ state }) => state === 'draft')
  const current = published ? await entriesOf(work, published.id) : asEdition(first.entries)
  return {
    ...rowOf(first, { entries: current, editions }),
    first: [...asEdition(first.entries)],
    current: [...current],
    draft: draft
      ? {
          id: draft.id,
          revision: draft.revision,
          note: draft.note,
          editedBy: { id: draft.edited_by, name: draft.editor },
          editedAt: draft.edited_at.toISOString(),
          entries: [...(await entriesOf(work, draft.id))],
        }
      : null,
    editions: [...editions.filter(({ state }) => state === 'published').map(editionOf), shipped(first)],
    may: mayOf(asker, draft),
  }
}

function mayOf(asker: Identity, draft: EditionRecord | undefined): { edit: boolean; publish: boolean } {
  const may = (to: 'published' | 'discarded'): boolean =>
    actorsOf(editionMoveRoles, 'draft', to).some((role) => asker.roles.includes(role))
  const personId = asker.actor.kind === 'person' ? asker.actor.personId : null
  return {
    edit: may('discarded'),
    publish: may('published') && draft !== undefined && draft.edited_by !== personId,
  }
}

const editionOf = (one: Named) => ({
  version: one.version ?? '',
  publishedAt: one.published_at?.toISOString() ?? null,
  editedBy: { id: one.edited_by, name: one.editor },
  publishedBy: one.published_by === null ? null : { id: one.published_by, name: one.publisher ?? '' },
  note: one.note,
})

const shipped = (first: Catalogue) => ({
  version: first.version,
  publishedAt: null,
  editedBy: null,
  publishedBy: null,
  note: '',
})

/** One edition of the history, with its words. @throws Problem not-found */
export async function viewEdition(
  work: Work,
  asked: { readonly catalogue: string; readonly version: string },
) {
  const { first } = getFirstEdition(asked.catalogue)
  if (asked.version === first.version)
    return { ...shipped(first), catalogue: first.id, entries: [...asEdition(first.entries)] }
  const found = await sql<Named>`
    select e.*, editor.display_name as editor, publisher.display_name as publisher
    from parties.catalogue_edition e
    join parties.person editor on editor.id = e.edited_by
    left join parties.person publisher on publisher.id = e.published_by
    where e.catalogue = ${asked.catalogue} and e.version = ${asked.version}`.execute(work.tx)
  const [edition] = found.rows
  if (edition === undefined) throw new Problem('not-found')
  return { ...editionOf(edition), catalogue: first.id, entries: [...(await entriesOf(work, edition.id))] }
}
