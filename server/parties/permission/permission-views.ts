import { sql } from 'kysely'
import { z } from 'zod'
import type { OverrideRow, OwnPermission, OwnPermissions } from '../../../vocabulary/wire/permission.ts'
import { type Permission, permissions } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'

interface OwnRow {
  readonly permission: Permission
  readonly competency: string
  readonly level: number
  readonly mine: boolean
  readonly ground: OwnPermission['ground']
  readonly until: Date | null
  readonly stands_in: boolean
  readonly lapsed: Date | null
}

/** What the asker may do now and until when; of what is closed, since when, and whom to ask. */
export async function viewOwnPermissions(work: Work): Promise<OwnPermissions> {
  const found = await sql<OwnRow>`
    select r.permission, r.competency, r.level, access.works_at(r.permission) as mine, p.ground, p.valid_to as until,
           access.stands_in() and r.permission in ('triage', 'verification') as stands_in,
           (select max(least(l.valid_to, coalesce(l.ended_at, l.valid_to))) from parties.permit l
            where l.person_id = access.person_id() and l.permission = r.permission
              and least(l.valid_to, coalesce(l.ended_at, l.valid_to)) <= access.moment()) as lapsed
    from parties.rules_in_force() r
    left join lateral (select ground, valid_to from access.permits() h where h.permission = r.permission
                       order by h.valid_to desc, h.id limit 1) p on true`.execute(work.tx)
  const items = permissions.flatMap((permission) =>
    found.rows.filter((row) => row.permission === permission).map(ownPermission),
  )
  return {
    items,
    order: 'as listed in the rules',
    askWhom: await whomToAsk(work),
    unreviewed: await countUnreviewed(work),
  }
}

function ownPermission(row: OwnRow): OwnPermission {
  const ground = row.ground ?? (row.stands_in ? 'stands-in' : null)
  return {
    permission: row.permission,
    isMyWork: row.mine,
    isOpen: ground !== null,
    ground,
    until: row.until?.toISOString() ?? null,
    lapsedAt: ground === null ? (row.lapsed?.toISOString() ?? null) : null,
    competency: row.competency,
    level: row.level,
  }
}

/** Whoever trains first, then whoever supervises: the first few, by name. */
async function whomToAsk(work: Work): Promise<OwnPermissions['askWhom']> {
  const found = await sql<{ id: string; displayName: string }>`
    select p.id, p.display_name as "displayName" from access.whom_to_ask() p`.execute(work.tx)
  return found.rows
}

async function countUnreviewed(work: Work): Promise<number> {
  const found = await sql<{ unreviewed: number }>`
    select count(*)::int as unreviewed from parties.permit
    where person_id = access.person_id() and ground = 'override' and reviewed_at is null`.execute(work.tx)
  return found.rows[0]?.unreviewed ?? 0
}

interface OverrideFound {
  readonly id: string
  readonly person_id: string
  readonly display_name: string
  readonly permission: Permission
  readonly reason: string
  readonly valid_from: Date
  readonly valid_to: Date
  readonly reviewed_at: Date | null
  readonly reviewer: string | null
  readonly review: OverrideRow['review']
  readonly review_note: string
  readonly may_review: boolean
}

const cursorKey = z.tuple([z.iso.datetime(), z.uuid()])

/** Emergencies, the oldest unreviewed first; or all, the newest first. */
export async function listOverrides(
  work: Work,
  query: {
    readonly view: 'unreviewed' | 'all'
    readonly limit: number
    readonly cursor?: string | undefined
  },
) {
  const after = decodeCursor(query.cursor, cursorKey)
  const waits = query.view === 'unreviewed'
  const direction = waits ? sql`asc` : sql`desc`
  const beyond = waits ? sql`>` : sql`<`
  const found = await sql<OverrideFound>`
    select o.id, o.person_id, n.display_name, o.permission, o.reason, o.valid_from, o.valid_to, o.reviewed_at,
           r.display_name as reviewer, o.review, o.review_note,
           o.reviewed_at is null and o.person_id <> access.person_id()
             and access.has_role('supervisor', 'data-officer') as may_review
    from parties.permit o join parties.person n on n.id = o.person_id
    left join parties.person r on r.id = o.reviewed_by
    where o.ground = 'override' and (${!waits} or o.reviewed_at is null)
      and (${after === null} or (date_trunc('milliseconds', o.valid_from), o.id) ${beyond}
           (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
    order by date_trunc('milliseconds', o.valid_from) ${direction}, o.id ${direction}
    limit ${query.limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, query.limit, (row) => [
    row.valid_from.toISOString(),
    row.id,
  ])
  return {
    items: items.map(overrideOf),
    nextCursor,
    order: waits ? 'opened ascending' : 'opened descending',
  }
}

const overrideOf = (row: OverrideFound): OverrideRow => ({
  id: row.id,
  person: { id: row.person_id, displayName: row.display_name },
  permission: row.permission,
  reason: row.reason,
  from: row.valid_from.toISOString(),
  until: row.valid_to.toISOString(),
  reviewedAt: row.reviewed_at?.toISOString() ?? null,
  reviewedBy: row.reviewer,
  review: row.review,
  note: row.review_note,
  mayReview: row.may_review,
})
