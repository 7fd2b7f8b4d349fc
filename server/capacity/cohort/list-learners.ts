import { sql } from 'kysely'
import { z } from 'zod'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'

const keyShape = z.tuple([z.string(), z.uuid()])

/** The people of the programme whom the asker may put into a cohort, or name to learn to teach; by name. */
export async function listLearners(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const found = await sql<{ id: string; name: string }>`
    select p.id, p.display_name as name from parties.person p
    where p.id = any ((select capacity.people_within('trainer', 'project-team'))::uuid[])
      ${after ? sql`and (p.display_name, p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by p.display_name, p.id limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.name, row.id])
  return { items: [...page.items], nextCursor: page.nextCursor, order: 'name' }
}
