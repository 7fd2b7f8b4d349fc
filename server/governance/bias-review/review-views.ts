import { sql } from 'kysely'
import { z } from 'zod'
import type { BiasReviewRow, GroupFigures } from '../../../vocabulary/wire/bias-review.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, type Identity, pageOf } from '../../platform/http/index.ts'
import { lastQuarter } from './see-groups.ts'

interface Row {
  readonly id: string
  readonly quarter: string
  readonly seen: GroupFigures[]
  readonly concern: string
  readonly findings: string
  readonly changes: string
  readonly held_on: string
  readonly state: 'draft' | 'adopted'
  readonly written_by: string
  readonly written_at: Date
  readonly writer: string
  readonly adopter: string | null
}

/** Reviews, the last quarter first, and whether the last quarter that is over still waits for one. */
export async function listReviews(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
  identity: Identity,
) {
  const after = decodeCursor(query.cursor, z.tuple([z.iso.date()]))
  const found = await sql<Row>`
    select b.*, b.quarter::text, b.held_on::text, w.display_name as writer, a.display_name as adopter
    from governance.bias_review b join parties.person w on w.id = b.written_by left join parties.person a on a.id = b.adopted_by
    where ${after ? sql`b.quarter < ${after[0]}::date` : sql`true`}
    order by b.quarter desc limit ${query.limit + 1}`.execute(work.tx)
  const last = lastQuarter(work.now)
  const reviewed = await sql`select from governance.bias_review where quarter = ${last}::date`.execute(
    work.tx,
  )
  const { items, nextCursor } = pageOf(found.rows, query.limit, (row) => [row.quarter])
  return {
    items: items.map((row) => toRow(row, identity)),
    nextCursor,
    order: 'newest',
    due: reviewed.rows.length === 0 ? last : null,
  }
}

function toRow(row: Row, { actor, roles }: Identity): BiasReviewRow {
  const me = actor.kind === 'person' ? actor.personId : null
  return {
    id: row.id,
    quarter: row.quarter,
    seen: row.seen,
    concern: row.concern,
    findings: row.findings,
    changes: row.changes,
    heldOn: row.held_on,
    state: row.state,
    writtenBy: row.writer,
    writtenAt: row.written_at.toISOString(),
    adoptedBy: row.adopter,
    mayAdopt: row.state === 'draft' && row.written_by !== me && roles.includes('steering-member'),
  }
}
