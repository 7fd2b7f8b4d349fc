import { sql } from 'kysely'
import type { CommitteeResults } from '../../../vocabulary/wire/committee-results.ts'
import { type Mover, viewCommitments } from '../../commitment/index.ts'
import { viewWatch } from '../../parties/incident/index.ts'
import type { Work } from '../../platform/database/index.ts'

const mostListed = 20

/** What the committee oversees: acts of institutions counted exactly, what is late, and what is not safe now. */
export async function viewResults(work: Work, mover: Mover): Promise<CommitteeResults> {
  const late = await viewCommitments(
    work,
    {
      where: sql`c.kind = 'recommendation' and (
        c.state = 'issued' and c.answer_due_at <= ${work.now}
        or c.state in ('issued', 'accepted', 'in-progress', 'not-verified') and commitment.end_of_day(c.due_on) <= ${work.now})`,
      orderBy: sql`c.due_on, c.id`,
      limit: 400,
    },
    mover,
  )
  const { checks, isSilent } = await viewWatch(work)
  return {
    counts: await readCounts(work),
    lateOfAlerts: late.slice(0, mostListed),
    lateHidden: Math.max(0, late.length - mostListed),
    incidents: checks
      .filter(({ state }) => state === 'troubled')
      .map(({ name, reason, since }) => ({ name, reason, since })),
    watchSilent: isSilent,
    countedAt: work.now.toISOString(),
  }
}

async function readCounts(work: Work): Promise<CommitteeResults['counts']> {
  const late = sql`c.state in ('issued', 'accepted', 'in-progress', 'not-verified') and commitment.end_of_day(c.due_on) <= ${work.now}`
  const found = await sql<CommitteeResults['counts']>`
    with owed as (select * from commitment.commitment where state not in ('proposed', 'withdrawn') and kind <> 'recommendation')
    select
      (select count(*)::int from governance.session s where s.closed_at is not null and s.mode <> 'written') as "sessionsHeld",
      (select count(*)::int from governance.session s where s.closed_at is not null and s.mode = 'written') as "decidedInWriting",
      (select count(*)::int from governance.decision d where d.outcome = 'adopted') as "decisionsAdopted",
      count(*) filter (where c.kind = 'agreement')::int as agreements,
      count(*) filter (where c.kind = 'agreement' and c.state = 'verified')::int as "agreementsVerified",
      count(*) filter (where c.kind = 'committee-recommendation')::int as recommendations,
      count(*) filter (where c.kind = 'committee-recommendation' and c.answered_at is not null)::int as answered,
      count(*) filter (where c.kind = 'committee-recommendation' and c.state = 'issued' and c.answer_due_at <= ${work.now})::int as silent,
      count(*) filter (where c.kind = 'committee-recommendation' and ${late})::int as overdue,
      count(*) filter (where c.kind = 'committee-recommendation' and c.state = 'verified')::int as verified,
      count(*) filter (where c.kind = 'pledge')::int as pledges,
      count(*) filter (where c.kind = 'pledge' and c.state = 'verified')::int as "pledgesVerified",
      (select count(*)::int from governance.participation) as participations,
      (select count(*)::int from governance.collaboration) as collaborations
    from owed c`.execute(work.tx)
  const [counts] = found.rows
  if (counts === undefined) throw new Error('an aggregate without a row')
  return counts
}
