import { type RawBuilder, sql } from 'kysely'
import type { Inbox, InboxAlert } from '../../../vocabulary/wire/response.ts'
import {
  type AlertKind,
  type AlertState,
  isExpiredAlert,
  type RiskLevel,
} from '../../../vocabulary/words/index.ts'
import { type Mover, viewCommitments } from '../../commitment/index.ts'
import { clockOf } from '../../platform/clock-left.ts'
import type { Work } from '../../platform/database/index.ts'

interface Row {
  alert_id: string
  recipient_id: string
  number: string
  kind: AlertKind
  state: AlertState
  title: string
  level: RiskLevel
  exercise: boolean
  issued_at: Date
  expires_at: Date
  place_name: string
  addressee: string
  acknowledge_due_at: Date
  acknowledged_at: Date | null
  notice_kind: InboxAlert['notice']['kind']
  notice_at: Date
  notice_reason: string | null
  notice_note: string
  notice_expires_at: Date | null
  /** Of all that are addressed, listed or not. */
  total: number
}

/**
 * Only what is addressed to the institutions (or the local tables) of the person who asks: alerts not yet
 * acknowledged first, the longest overdue before all others, each with the newest word about it; what they
 * owe, whichever wing it began in, while it still wants something from them. What does not fit is counted.
 */
export async function viewInbox(
  work: Work,
  { limit }: { readonly limit: number },
  mover: Mover,
): Promise<Inbox> {
  const organizations = await sql<{ id: string; name: string }>`
    select id, name from parties.organization
    where id = any ((select access.organizations('liaison', 'local-coordinator', 'local-member', 'organization-member'))::uuid[])
    order by name, id`.execute(work.tx)
  const where = sql`c.owner_id = any (${organizations.rows.map((one) => one.id)}::uuid[])
    and c.visible_from <= ${work.now} and c.state in ('issued', 'accepted', 'in-progress', 'reported-done', 'not-verified')`
  const owed = await viewCommitments(
    work,
    {
      where,
      orderBy: sql`(c.state = 'reported-done'), (case when c.state = 'issued' then c.answer_due_at else commitment.end_of_day(c.due_on) end), c.id`,
      limit,
    },
    mover,
  )
  const alerts = await findAlerts(work, limit)
  return {
    organizations: organizations.rows,
    alerts: alerts.map((row) => alertOnWire(row, work.now)),
    commitments: owed,
    order: 'clock',
    hidden: {
      alerts: (alerts[0]?.total ?? 0) - alerts.length,
      commitments: (await countOwed(work, where)) - owed.length,
    },
  }
}

async function countOwed(work: Work, where: RawBuilder<unknown>): Promise<number> {
  const counted = await sql<{ count: number }>`
    select count(*)::int as count from commitment.commitment c where ${where}`.execute(work.tx)
  return counted.rows[0]?.count ?? 0
}

async function findAlerts(work: Work, limit: number): Promise<Row[]> {
  const found = await sql<Row>`
    select a.id as alert_id, r.id as recipient_id, a.number, a.kind, a.state, a.title, a.level, a.exercise, a.issued_at,
      a.expires_at, p.name as place_name, coalesce(o.name, rp.name) as addressee, r.acknowledge_due_at, r.acknowledged_at,
      n.kind as notice_kind, n.at as notice_at, n.reason as notice_reason, n.note as notice_note, n.expires_at as notice_expires_at, count(*) over ()::int as total
    from warning.alert_recipient r
    join warning.alert a on a.id = r.alert_id
    join parties.place p on p.id = a.territory_id
    left join parties.organization o on o.id = r.organization_id
    left join parties.place rp on rp.id = r.place_id
    join lateral (select * from warning.alert_notice n where n.alert_id = a.id order by n.ordinal desc limit 1) n on true
    where r.visible_from <= ${work.now}
      and (r.organization_id = any ((select access.organizations('liaison', 'local-member', 'organization-member'))::uuid[])
           or r.place_id = any ((select access.places('local-coordinator', 'local-member', 'focal-point'))::text[]))
    order by (r.acknowledged_at is not null), (case when r.acknowledged_at is null then r.acknowledge_due_at end),
      a.issued_at desc, r.id
    limit ${limit}`.execute(work.tx)
  return found.rows
}

function alertOnWire(row: Row, now: Date): InboxAlert {
  return {
    alertId: row.alert_id,
    recipientId: row.recipient_id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    title: row.title,
    level: row.level,
    placeName: row.place_name,
    issuedAt: row.issued_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    expired: isExpiredAlert({ state: row.state, expiresAt: row.expires_at }, now),
    exercise: row.exercise,
    addressee: row.addressee,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    clock: row.acknowledged_at === null ? clockOf(row.acknowledge_due_at, now) : null,
    notice: {
      kind: row.notice_kind,
      at: row.notice_at.toISOString(),
      reason: row.notice_reason,
      note: row.notice_note,
      expiresAt: row.notice_expires_at?.toISOString() ?? null,
    },
  }
}
