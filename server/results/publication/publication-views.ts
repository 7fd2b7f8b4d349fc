import { sql } from 'kysely'
import { z } from 'zod'
import type { PublishedCell } from '../../../vocabulary/wire/publication.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'

interface Row {
  measure: PublishedCell['measure']
  quarter: string
  place_id: string
  place_name: string
  count: number | null
  smallest_shown: number
  published_at: Date
}

const keyShape = z.tuple([z.iso.date(), z.string(), z.string()])

/** What was published, the newest quarter first, by the name of the department. */
export async function listPublished(
  work: Work,
  query: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly quarter?: string | undefined
    readonly place?: string | undefined
  },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const found = await sql<Row>`
    select p.measure, to_char(p.quarter, 'YYYY-MM-DD') as quarter, c.place_id, l.name as place_name, c.count, p.smallest_shown,
           p.published_at
    from results.publication p join results.published_cell c on c.publication_id = p.id
    join parties.place l on l.id = c.place_id
    where (${query.quarter ?? null}::date is null or p.quarter = ${query.quarter ?? null}::date)
      and (${query.place ?? null}::text is null or c.place_id = ${query.place ?? null}::text)
      ${after ? sql`and (p.quarter < ${after[0]}::date or p.quarter = ${after[0]}::date and (l.name, l.id) > (${after[1]}, ${after[2]}))` : sql``}
    order by p.quarter desc, l.name, l.id limit ${query.limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, query.limit, (row) => [
    row.quarter,
    row.place_name,
    row.place_id,
  ])
  return { items: items.map(toWire), nextCursor, order: 'quarter-newest' }
}

const toWire = (row: Row): PublishedCell => ({
  measure: row.measure,
  quarter: row.quarter,
  placeId: row.place_id,
  placeName: row.place_name,
  count: row.count,
  smallestShown: row.smallest_shown,
  publishedAt: row.published_at.toISOString(),
})
