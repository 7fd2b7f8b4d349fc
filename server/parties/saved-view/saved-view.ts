import { sql } from 'kysely'
import type { z } from 'zod'
import type { newSavedView, SavedView } from '../../../vocabulary/wire/saved-view.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

const most = 30

/** The asker's own views of a screen, by name. */
export async function listSavedViews(work: Work, screen: string): Promise<SavedView[]> {
  const found = await sql<SavedView>`
    select id, screen, name, query from parties.saved_view where screen = ${screen}
    order by name, id limit ${most}`.execute(work.tx)
  return found.rows
}

/**
 * Keeps a view; one of the same name is replaced. Nothing of it enters the chain: it is a convenience of one person.
 *
 * @throws Problem conflict when there are thirty of this screen already
 */
export async function saveView(
  work: Work,
  given: z.output<typeof newSavedView>,
  parts: { readonly chance: Chance },
): Promise<string> {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  const kept = await listSavedViews(work, given.screen)
  if (kept.length >= most && !kept.some(({ name }) => name === given.name))
    throw Problem.of('conflict', '/name', 'too-many')
  const made = await sql<{ id: string }>`
    insert into parties.saved_view (id, person_id, screen, name, query, saved_at)
    values (${parts.chance.uuid()}, ${work.actor.personId}, ${given.screen}, ${given.name}, ${given.query}, ${work.now})
    on conflict on constraint saved_view_name_is_single do update set query = excluded.query, saved_at = excluded.saved_at
    returning id`.execute(work.tx)
  const [row] = made.rows
  if (row === undefined) throw new Problem('not-permitted')
  return row.id
}

/** @throws Problem not-found for what is not one's own */
export async function forgetView(work: Work, id: string): Promise<void> {
  const done = await sql`delete from parties.saved_view where id = ${id}`.execute(work.tx)
  if (done.numAffectedRows === 0n) throw new Problem('not-found')
}
