import { type Kysely, type Selectable, sql } from 'kysely'
import {
  asEdition,
  type Catalogue,
  type CatalogueTitle,
  type EditionEntry,
  type EditionState,
  findCatalogueTitle,
  firstEditions,
} from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

interface EditionTable {
  id: string
  catalogue: string
  number: number
  version: string | null
  state: EditionState
  revision: number
  edited_by: string
  edited_at: Date
  note: string
  published_by: string | null
  published_at: Date | null
}

type EntryTable = EditionEntry & { id: string; edition_id: string; ordinal: number }
type CatalogueTables = {
  'parties.catalogue_edition': EditionTable
  'parties.catalogue_entry': EntryTable
}
export type EditionRecord = Selectable<EditionTable>

export const catalogues = (work: Work): Kysely<CatalogueTables> => work.tx.withTables<CatalogueTables>()

/** The edition that shipped and what may be changed of it. @throws Problem not-found */
export function getFirstEdition(id: string): { readonly first: Catalogue; readonly title: CatalogueTitle } {
  const [first, title] = [firstEditions.get(id), findCatalogueTitle(id)]
  if (first === undefined || title === undefined) throw new Problem('not-found')
  return { first, title }
}

/** The last published edition, null while the one that shipped is in force. */
export async function findPublished(work: Work, catalogue: string): Promise<EditionRecord | null> {
  const row = await catalogues(work)
    .selectFrom('parties.catalogue_edition')
    .selectAll()
    .where('catalogue', '=', catalogue)
    .where('state', '=', 'published')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function entriesOf(work: Work, editionId: string): Promise<readonly EditionEntry[]> {
  return await catalogues(work)
    .selectFrom('parties.catalogue_entry')
    .select(['code', 'es', 'fr', 'en', 'retired'])
    .where('edition_id', '=', editionId)
    .orderBy('ordinal')
    .execute()
}

/** What is in force of a catalogue: its last published edition, or the one that shipped. */
export async function entriesInForce(work: Work, first: Catalogue): Promise<readonly EditionEntry[]> {
  const published = await findPublished(work, first.id)
  return published === null ? asEdition(first.entries) : await entriesOf(work, published.id)
}

/**
 * The draft, locked for whoever may write or publish it.
 *
 * @throws Problem not-found when there is none
 */
export async function getDraft(work: Work, catalogue: string): Promise<EditionRecord> {
  const draft = await findDraft(work, catalogue)
  if (draft === null) throw new Problem('not-found')
  return draft
}

export async function findDraft(work: Work, catalogue: string): Promise<EditionRecord | null> {
  const found = await sql<EditionRecord>`
    select * from parties.catalogue_edition where catalogue = ${catalogue} and state = 'draft' for update`.execute(
    work.tx,
  )
  return found.rows[0] ?? null
}

export function recordEdition(
  work: Work,
  edition: Pick<EditionRecord, 'id' | 'catalogue'>,
  move: { readonly act: string; readonly state: EditionState; readonly version?: string },
): void {
  recordMove(work, {
    kind: `catalogue-edition.${move.act}`,
    subjectKind: 'catalogue-edition',
    subjectId: edition.id,
    state: move.state,
    detail: { catalogue: edition.catalogue, version: move.version ?? null },
  })
}
