import { sql } from 'kysely'
import { z } from 'zod'
import type { OpeningRow } from '../../../vocabulary/wire/opening.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'

interface Row {
  readonly id: string
  readonly at: Date
  readonly subject: string
  readonly subject_id: string
  readonly compartment: string | null
}

interface Query {
  readonly limit: number
  readonly cursor?: string | undefined
}

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

/**
 * Everything that one account opened, the newest first: for the data officer with the ids, for the person without. What a
 * person opened they know; the ids of cases that they no longer see are not given back to them.
 */
export async function listOpenings(
  work: Work,
  personId: string,
  query: Query & { readonly withIds: boolean },
) {
  const before = decodeCursor(query.cursor, keyShape)
  const found = await sql<Row>`
    select id, at, subject, subject_id, compartment
    from audit.openings_of(${personId}, ${before?.[0] ?? null}::timestamptz, ${before?.[1] ?? null}::uuid, ${query.limit + 1})`.execute(
    work.tx,
  )
  const { items, nextCursor } = pageOf(found.rows, query.limit, (row) => [row.at.toISOString(), row.id])
  return {
    items: items.map(
      ({ subject_id, compartment, at, ...row }): OpeningRow => ({
        ...row,
        at: at.toISOString(),
        subjectId: query.withIds || row.subject === 'list' ? subject_id : null,
        restricted: compartment === 'restricted',
      }),
    ),
    nextCursor,
    order: 'newest',
  }
}

/** All of them, for a document. */
export async function readOpenings(
  work: Work,
  personId: string,
  { withIds, most }: { readonly withIds: boolean; readonly most: number },
): Promise<readonly OpeningRow[]> {
  const rows: OpeningRow[] = []
  let cursor: string | undefined
  do {
    const page = await listOpenings(work, personId, { limit: 100, cursor, withIds })
    rows.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined && rows.length < most)
  return rows
}

/** Whose openings the data officer may choose from: everybody who ever had an account. */
export async function listOpeners(work: Work) {
  const found = await sql<{ id: string; name: string }>`
    select id, display_name as name from parties.person order by display_name, id limit 1000`.execute(work.tx)
  return { items: found.rows, order: 'name' }
}
