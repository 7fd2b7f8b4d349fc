import { sql } from 'kysely'
import { z } from 'zod'
import type { DeviceRow } from '../../../vocabulary/wire/device.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'

interface Row {
  readonly id: string
  readonly label: string
  readonly place_id: string
  readonly place_name: string
  readonly created_at: Date
  readonly creator_name: string
  readonly revoked_at: Date | null
  readonly revoker_name: string | null
  /** YYYY-MM-01 */
  readonly seen_in: string | null
}

interface Query {
  readonly view: 'in-force' | 'all'
  readonly limit: number
  readonly cursor?: string | undefined
}

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

/** The telephones that the asker may see, the newest first; the database decides which. */
export async function listDevices(work: Work, { view, limit, cursor }: Query) {
  const after = decodeCursor(cursor, keyShape)
  const found = await sql<Row>`
    select d.id, d.label, d.place_id, l.name as place_name, d.created_at, c.display_name as creator_name, d.revoked_at,
      r.display_name as revoker_name, to_char(d.seen_in, 'YYYY-MM-DD') as seen_in
    from parties.device d join parties.place l on l.id = d.place_id join parties.person c on c.id = d.created_by
    left join parties.person r on r.id = d.revoked_by
    where ${view === 'all' ? sql`true` : sql`d.revoked_at is null`}
      ${after ? sql`and (d.created_at, d.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by d.created_at desc, d.id desc limit ${limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, limit, (row) => [row.created_at.toISOString(), row.id])
  return { items: items.map(toRow), nextCursor, order: 'newest-first' }
}

const toRow = (row: Row): DeviceRow => ({
  id: row.id,
  label: row.label,
  placeId: row.place_id,
  placeName: row.place_name,
  createdAt: row.created_at.toISOString(),
  createdBy: row.creator_name,
  revokedAt: row.revoked_at?.toISOString() ?? null,
  revokedBy: row.revoker_name,
  seenIn: row.seen_in,
  state: row.revoked_at === null ? 'in-force' : 'revoked',
})
