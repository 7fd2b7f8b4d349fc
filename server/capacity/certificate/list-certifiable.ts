import { sql } from 'kysely'
import { z } from 'zod'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'

const cursorKey = z.tuple([z.string(), z.uuid()])

/** People with a role for which some permission is the work, but not the asker: nobody certifies themselves. */
export async function listCertifiable(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(query.cursor, cursorKey)
  const found = await sql<{ id: string; displayName: string }>`
    select id, display_name as "displayName" from capacity.certifiable()
    where ${after === null} or (display_name, id) > (${after?.[0] ?? null}::text, ${after?.[1] ?? null}::uuid)
    order by display_name, id limit ${query.limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, query.limit, (row) => [row.displayName, row.id])
  return { items: [...items], nextCursor, order: 'displayName' }
}
