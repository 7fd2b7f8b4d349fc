import { sql } from 'kysely'
import { z } from 'zod'
import type { TokenRow } from '../../../vocabulary/wire/token.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly person_id: string
  readonly person_name: string
  readonly scopes: string[]
  readonly created_at: Date
  readonly expires_at: Date
  readonly revoked_at: Date | null
  readonly revoker_name: string | null
  /** YYYY-MM-DD */
  readonly last_used_on: string | null
}

interface Query {
  readonly view: 'in-force' | 'all'
  readonly limit: number
  readonly cursor?: string | undefined
}

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

/** The keys that the asker may see, the newest first; the database decides whose. The keys themselves are kept nowhere. */
export async function listTokens(work: Work, { view, limit, cursor }: Query) {
  const after = decodeCursor(cursor, keyShape)
  const found = await sql<Row>`
    select t.id, t.name, t.person_id, p.display_name as person_name, t.scopes, t.created_at, t.expires_at, t.revoked_at,
      r.display_name as revoker_name, to_char(t.last_used_on, 'YYYY-MM-DD') as last_used_on
    from parties.api_token t join parties.person p on p.id = t.person_id
    left join parties.person r on r.id = t.revoked_by
    where ${view === 'all' ? sql`true` : sql`t.revoked_at is null and t.expires_at > ${work.now}`}
      ${after ? sql`and (t.created_at, t.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by t.created_at desc, t.id desc limit ${limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, limit, (row) => [row.created_at.toISOString(), row.id])
  return { items: items.map((row) => toRow(row, work.now)), nextCursor, order: 'newest-first' }
}

const toRow = (row: Row, now: Date): TokenRow => ({
  id: row.id,
  name: row.name,
  personId: row.person_id,
  personName: row.person_name,
  scopes: row.scopes,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  revokedAt: row.revoked_at?.toISOString() ?? null,
  revokedBy: row.revoker_name,
  lastUsedOn: row.last_used_on,
  state: row.revoked_at !== null ? 'revoked' : row.expires_at <= now ? 'expired' : 'in-force',
})
