import { sql } from 'kysely'
import { z } from 'zod'
import type { PublicationSummary, PublishedCell } from '../../../vocabulary/wire/publication.ts'
import type { MeasureName } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'

interface Row {
  measure: PublishedCell['measure']
  quarter: string
  place_id: string
  place_name: string
  category: string
  count: number | null
  at_least: number | null
  smallest_shown: number
  round_to: number | null
  published_at: Date
  publication_id: string
}

const keyShape = z.tuple([z.iso.date(), z.string(), z.string()])

/** What was published of a measure, the newest quarter first, by the name of the department, the whole country after them. */
export async function listPublished(
  work: Work,
  query: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly measure?: MeasureName | undefined
    readonly quarter?: string | undefined
    readonly place?: string | undefined
    readonly category?: string | undefined
    /** Each place for every category together, and the whole country by category: what fits on a page. */
    readonly outline?: boolean
  },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const found = await sql<Row>`
    select p.measure, to_char(p.quarter, 'YYYY-MM-DD') as quarter, c.place_id, l.name as place_name,
      c.category, c.count, c.at_least, p.smallest_shown, p.round_to, p.published_at, p.id as publication_id
    from results.publication p join results.published_cell c on c.publication_id = p.id
    join parties.place l on l.id = c.place_id
    where p.measure = ${query.measure ?? 'signals'}
      and (${query.quarter ?? null}::date is null or p.quarter = ${query.quarter ?? null}::date)
      and (${query.place ?? null}::text is null or c.place_id = ${query.place ?? null}::text)
      and (${query.category ?? null}::text is null or c.category = ${query.category ?? null}::text)
      ${query.outline === true ? sql`and (c.category = 'all' or l.level = 0)` : sql``}
      ${
        after
          ? sql`and (p.quarter < ${after[0]}::date
            or p.quarter = ${after[0]}::date and (l.level = 0, l.name, l.id, c.category)
              > (select k.level = 0, k.name, k.id, ${after[2]}::text from parties.place k where k.id = ${after[1]}))`
          : sql``
      }
    order by p.quarter desc, l.level = 0, l.name, l.id, c.category limit ${query.limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, query.limit, (row) => [
    row.quarter,
    row.place_id,
    row.category,
  ])
  return { items: items.map(toWire), nextCursor, order: 'quarter-newest' }
}

const toWire = (row: Row): PublishedCell => ({
  measure: row.measure,
  quarter: row.quarter,
  placeId: row.place_id,
  placeName: row.place_name,
  category: row.category,
  count: row.count,
  atLeast: row.at_least,
  smallestShown: row.smallest_shown,
  roundedTo: row.round_to,
  publishedAt: row.published_at.toISOString(),
  publicationId: row.publication_id,
})

interface SummaryRow {
  id: string
  measure: PublicationSummary['measure']
  quarter: string
  grid_version: number
  smallest_shown: number
  round_to: number | null
  published_at: Date
  digest: string
}

/** The tables that left, each with its day and its hash, the newest first. */
export async function listPublications(
  work: Work,
  query: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly measure?: MeasureName | undefined
  },
) {
  const after = decodeCursor(query.cursor, z.tuple([z.iso.date(), z.string()]))
  const found = await sql<SummaryRow>`
    select id, measure, to_char(quarter, 'YYYY-MM-DD') as quarter, grid_version, smallest_shown, round_to, published_at, digest
    from results.publication p
    where (${query.measure ?? null}::text is null or measure = ${query.measure ?? null}::text)
      ${after ? sql`and (quarter < ${after[0]}::date or quarter = ${after[0]}::date and measure > ${after[1]})` : sql``}
    order by p.quarter desc, measure limit ${query.limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, query.limit, ({ quarter, measure }) => [quarter, measure])
  const toSummary = (row: SummaryRow): PublicationSummary => ({
    id: row.id,
    measure: row.measure,
    quarter: row.quarter,
    gridVersion: row.grid_version,
    smallestShown: row.smallest_shown,
    roundedTo: row.round_to,
    publishedAt: row.published_at.toISOString(),
    digest: row.digest,
  })
  return { items: items.map(toSummary), nextCursor, order: 'quarter-newest' }
}
