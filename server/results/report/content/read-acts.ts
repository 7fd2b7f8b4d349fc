import { sql } from 'kysely'
import type { FollowedUp, ReportActs } from '../../../../vocabulary/wire/report.ts'
import type { Work } from '../../../platform/database/index.ts'

interface Span {
  /** The first day and the last one. */
  readonly from: string
  readonly to: string
}

/** What may leave: nothing that may involve an authority, and no exercise. */
const leaves = sql`c.kind in ('recommendation', 'committee-recommendation') and c.compartment = 'local' and not c.exercise
  and c.issued_at is not null`
const during = (column: string, { from, to }: Span) =>
  sql`${sql.ref(column)} >= ${from}::date and ${sql.ref(column)} < ${to}::date + 1`

/** What institutions did in a period. Each is an act, and none of them a person: the counts are exact. */
export async function readActs(work: Work, span: Span): Promise<ReportActs> {
  const found = await sql<ReportActs>`
    select (count(distinct c.origin_id) filter (where c.origin_kind = 'alert' and ${during('c.issued_at', span)}))::int as "alertsIssued",
      (count(*) filter (where ${during('c.issued_at', span)}))::int as "recommendationsIssued",
      (count(*) filter (where ${during('c.answered_at', span)}))::int as answered,
      (count(*) filter (where ${during('c.verified_at', span)}))::int as verified,
      (count(*) filter (where ${during('c.issued_at', span)} and c.answered_at is null and c.state = 'issued'
        and c.answer_due_at < ${work.now}))::int as unanswered,
      (count(*) filter (where ${during('c.issued_at', span)} and ${isOverdue(work)}))::int as overdue,
      (select count(*)::int from parties.meeting m where m.kind = 'session' and m.state = 'held' and ${during('m.starts_at', span)})
        as "sessionsHeld",
      (select count(*)::int from parties.meeting m where m.kind = 'training' and m.state = 'held' and ${during('m.starts_at', span)})
        as "trainingsHeld"
    from commitment.commitment c where ${leaves}`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Error('counting gave no row')
  return row
}

const isOverdue = (work: Work) =>
  sql`c.state in ('issued', 'accepted', 'in-progress') and coalesce(c.promised_on, c.due_on) < ${work.now}::timestamptz::date`

/** How many alerts and sessions are told one by one; the newest come first. */
const mostFollowed = 200

/** What was asked in a period, alert by alert, with what became of it and who owes it. */
export async function readFollowed(work: Work, span: Span): Promise<FollowedUp[]> {
  const found = await sql<FollowedUp>`
    select coalesce(c.origin_number, '') as number, c.origin_title as title, p.name as "placeName",
      to_char(min(c.issued_at) at time zone 'UTC', 'YYYY-MM-DD') as "issuedOn", count(*)::int as asked,
      count(c.answered_at)::int as answered, count(c.verified_at)::int as verified,
      (count(*) filter (where ${isOverdue(work)}))::int as overdue,
      coalesce(array_agg(distinct o.name) filter (where o.name is not null and c.state in ('issued', 'accepted', 'in-progress')), '{}')
        as owing
    from commitment.commitment c join parties.place p on p.id = c.territory_id
    left join parties.organization o on o.id = c.owner_id
    where ${leaves} and c.origin_kind = 'alert' and ${during('c.issued_at', span)}
    group by c.origin_id, c.origin_number, c.origin_title, p.name
    order by min(c.issued_at) desc, c.origin_id limit ${mostFollowed}`.execute(work.tx)
  return found.rows
}
