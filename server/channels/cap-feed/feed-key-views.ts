import { sql } from 'kysely'
import { z } from 'zod'
import type { FeedKeyRow } from '../../../vocabulary/wire/cap.ts'
import { feedKeyRestDays } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly organization_id: string
  readonly organization_name: string
  readonly maker_name: string
  readonly created_at: Date
  readonly revoked_at: Date | null
  readonly revoker_name: string | null
  /** YYYY-MM-DD */
  readonly last_used_on: string | null
  readonly rested: boolean
}

interface Query {
  readonly view: 'in-force' | 'all'
  readonly limit: number
  readonly cursor?: string | undefined
}

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])
const rested = sql`coalesce(k.last_used_on, (k.created_at at time zone 'UTC')::date)
  < (access.moment() at time zone 'UTC')::date - ${feedKeyRestDays}::int`

/** The keys of the institutions that the asker speaks for, or all for those who review them, the newest first. */
export async function listFeedKeys(work: Work, { view, limit, cursor }: Query) {
  const after = decodeCursor(cursor, keyShape)
  const found = await sql<Row>`
    select k.id, k.name, k.organization_id, o.name as organization_name, m.display_name as maker_name, k.created_at,
      k.revoked_at, r.display_name as revoker_name, to_char(k.last_used_on, 'YYYY-MM-DD') as last_used_on,
      ${rested} as rested
    from parties.feed_key k join parties.organization o on o.id = k.organization_id
    join parties.person m on m.id = k.created_by left join parties.person r on r.id = k.revoked_by
    where ${view === 'all' ? sql`true` : sql`k.revoked_at is null`}
      ${after ? sql`and (k.created_at, k.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by k.created_at desc, k.id desc limit ${limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, limit, (row) => [row.created_at.toISOString(), row.id])
  return { items: items.map(toRow), nextCursor, order: 'newest-first' }
}

const toRow = (row: Row): FeedKeyRow => ({
  id: row.id,
  name: row.name,
  organization: { id: row.organization_id, name: row.organization_name },
  madeBy: row.maker_name,
  createdAt: row.created_at.toISOString(),
  revokedAt: row.revoked_at?.toISOString() ?? null,
  revokedBy: row.revoker_name,
  lastUsedOn: row.last_used_on,
  state: row.revoked_at !== null ? 'revoked' : row.rested ? 'resting' : 'in-force',
})
