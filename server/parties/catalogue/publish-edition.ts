import { compareEditions } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  catalogues,
  entriesInForce,
  entriesOf,
  findPublished,
  getDraft,
  getFirstEdition,
  recordEdition,
} from './edition-store.ts'

/**
 * Publishes the draft as the next version: from now on every screen shows its words.
 *
 * @returns the version, for instance `2026.2`
 * @throws Problem not-found; author-cannot-sign for whoever wrote last; conflict when it is not the revision that was read;
 *   move-not-allowed when it changes nothing
 */
export async function publishEdition(
  work: Work,
  given: { readonly catalogue: string; readonly revision: number; readonly note: string },
): Promise<string> {
  const { first } = getFirstEdition(given.catalogue)
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const draft = await getDraft(work, given.catalogue)
  if (draft.edited_by === work.actor.personId) throw new Problem('author-cannot-sign')
  if (draft.revision !== given.revision) throw Problem.of('conflict', '/revision')
  const before = await entriesInForce(work, first)
  if (compareEditions(before, await entriesOf(work, draft.id)).length === 0)
    throw Problem.of('move-not-allowed', '/revision', 'nothing-changes')
  const last = (await findPublished(work, given.catalogue))?.version ?? first.version
  const version = nextVersion(last, work.now)
  const done = await catalogues(work)
    .updateTable('parties.catalogue_edition')
    .set({
      state: 'published',
      version,
      note: given.note,
      published_by: work.actor.personId,
      published_at: work.now,
    })
    .where('id', '=', draft.id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordEdition(work, draft, { act: 'published', state: 'published', version })
  return version
}

/** The year and the place in it, never before the last one, whatever the clock says. */
function nextVersion(last: string, now: Date): string {
  const [year = 0, count = 0] = last.split('.').map(Number)
  const present = now.getUTCFullYear()
  return present > year ? `${present}.1` : `${year}.${count + 1}`
}
