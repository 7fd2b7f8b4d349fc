import { sql } from 'kysely'
import type { ComplianceCounts, ComplianceRow } from '../../vocabulary/wire/commitment.ts'
import type { CommitmentLine } from '../../vocabulary/words/index.ts'
import type { Work } from '../platform/database/index.ts'

type Counted = ComplianceCounts & { owner_id: string; name: string; line: CommitmentLine | null }

/**
 * What each institution was asked for, answered and did: acts of institutions are exact. Only what the asker
 * may see is counted, and no exercise. In time means by the end of the day that was asked for.
 *
 * @param wanted this institution alone; and only what may leave the desk, where what may involve an authority stays
 */
export async function viewCompliance(
  work: Work,
  wanted: { readonly organizationId?: string; readonly leaving?: boolean } = {},
): Promise<ComplianceRow[]> {
  const { organizationId, leaving } = wanted
  const found = await sql<Counted>`
    select c.owner_id, o.name, c.line,
      count(*)::int as issued,
      (count(*) filter (where answered_at is not null))::int as answered,
      (count(*) filter (where answered_at <= answer_due_at))::int as "answeredInTime",
      (count(*) filter (where answered_at is not null and state <> 'declined'))::int as accepted,
      (count(*) filter (where state = 'declined'))::int as declined,
      (count(*) filter (where state = 'issued' and answer_due_at <= ${work.now}))::int as unanswered,
      (count(*) filter (where state in ('issued', 'accepted', 'in-progress', 'not-verified')))::int as owed,
      (count(*) filter (where state in ('accepted', 'in-progress')))::int as "inProgress",
      (count(*) filter (where state = 'reported-done'))::int as "reportedDone",
      (count(*) filter (where state = 'verified'))::int as verified,
      (count(*) filter (where state = 'verified'
        and reported_at < commitment.end_of_day(due_on)))::int as "verifiedInTime",
      (count(*) filter (where state = 'not-verified'))::int as "notVerified",
      (count(*) filter (where late))::int as overdue,
      coalesce(max(1 + floor(extract(epoch from ${work.now} - commitment.end_of_day(due_on)) / 86400))
        filter (where late), 0)::int as "longestOverdueDays"
    from (select c.*, state in ('issued', 'accepted', 'in-progress', 'not-verified')
                      and commitment.end_of_day(due_on) <= ${work.now} as late
          from commitment.commitment c
          where state not in ('proposed', 'withdrawn') and not exercise
            ${leaving === true ? sql`and compartment <> 'restricted'` : sql``}
            and (${organizationId ?? null}::uuid is null or owner_id = ${organizationId ?? null}::uuid)) c
    join parties.organization o on o.id = c.owner_id
    group by grouping sets ((c.owner_id, o.name), (c.owner_id, o.name, c.line))
    order by o.name, c.owner_id, c.line nulls first`.execute(work.tx)
  return byOrganization(found.rows)
}

/** The row of the whole stands before those of its lines. */
function byOrganization(rows: readonly Counted[]): ComplianceRow[] {
  const whole: ComplianceRow[] = []
  for (const { owner_id, name, line, ...counts } of rows) {
    if (line === null) whole.push({ organization: { id: owner_id, name }, ...counts, byLine: [] })
    else whole.at(-1)?.byLine.push({ line, ...counts })
  }
  return whole
}
