import { sql } from 'kysely'
import type { CommitmentsSummary, ComplianceCounts } from '../../vocabulary/wire/commitment.ts'
import type { Work } from '../platform/database/index.ts'
import { Problem } from '../platform/problem.ts'
import { whereOf } from './commitment-lists.ts'
import { viewCommitments } from './commitment-views.ts'
import type { Mover } from './permit-move.ts'
import { viewCompliance } from './view-compliance.ts'

const shownOfEach = 5

const nothing: ComplianceCounts = {
  issued: 0,
  answered: 0,
  answeredInTime: 0,
  accepted: 0,
  declined: 0,
  unanswered: 0,
  owed: 0,
  inProgress: 0,
  reportedDone: 0,
  verified: 0,
  verifiedInTime: 0,
  notVerified: 0,
  overdue: 0,
  longestOverdueDays: 0,
}

interface OrganizationRow {
  id: string
  name: string
  kind: string
  placeName: string
  ended: boolean
}

/**
 * One institution or organisation: what it owes now, what it did, what it left unanswered, by prevention and protection.
 * Only what the asker may see is counted, and no exercise.
 *
 * @throws Problem not-found
 */
export async function viewSummary(work: Work, id: string, mover: Mover): Promise<CommitmentsSummary> {
  const found = await sql<OrganizationRow>`
    select o.id, o.name, o.kind, p.name as "placeName", coalesce(o.valid_to <= ${work.now}::date, false) as ended
    from parties.organization o join parties.place p on p.id = o.place_id where o.id = ${id}`.execute(work.tx)
  const [organization] = found.rows
  if (!organization) throw new Problem('not-found')
  const [counted] = await viewCompliance(work, { organizationId: id })
  const { organization: _name, byLine, ...counts } = counted ?? { organization, byLine: [], ...nothing }
  const some = async (where: ReturnType<typeof sql>, orderBy: ReturnType<typeof sql>) =>
    await viewCommitments(
      work,
      { where: sql`c.owner_id = ${id} and not c.exercise and (${where})`, orderBy, limit: shownOfEach },
      mover,
    )
  const late = sql`(${whereOf('unanswered', work.now)}) or (${whereOf('overdue', work.now)})`
  return {
    organization,
    counts,
    byLine,
    owes: await some(sql`${whereOf('owed', work.now)} and not (${late})`, sql`c.due_on, c.id`),
    did: await some(sql`c.state in ('reported-done', 'verified')`, sql`c.reported_at desc, c.id`),
    left: await some(late, sql`c.due_on, c.id`),
    countedAt: work.now.toISOString(),
  }
}
