import { type RawBuilder, sql } from 'kysely'
import type { CommitmentRow, CommitmentSupport, EvidenceRow } from '../../vocabulary/wire/commitment.ts'
import { assigneeColumn, type WithAssignee } from '../parties/assignment/index.ts'
import { clockOf } from '../platform/clock-left.ts'
import type { Work } from '../platform/database/index.ts'
import { isUnanswered, overdueDays, runningClock } from './commitment.ts'
import { type CommitmentRecord, commitmentCycle } from './commitment-store.ts'
import { type IndicatorColumn, indicatorColumn, toIndicator } from './indicator/index.ts'
import { type Mover, openMoves } from './permit-move.ts'

type Row = CommitmentRecord &
  WithAssignee & {
    owner_name: string | null
    place_name: string
    verifier_name: string | null
    evidence: EvidenceRow[] | null
    indicator: IndicatorColumn | null
    answers: boolean
    verifies: boolean
  }

export interface CommitmentQuery {
  /** A condition on the alias `c`. */
  readonly where: RawBuilder<unknown>
  /** Columns of `c`, with their direction. */
  readonly orderBy: RawBuilder<unknown>
  readonly limit: number
}

/** The commitments that the asker may see, as every screen shows them, with the moves that are theirs. */
export async function viewCommitments(
  work: Work,
  query: CommitmentQuery,
  mover: Mover,
): Promise<CommitmentRow[]> {
  const found = await sql<Row>`
    select c.*, o.name as owner_name, p.name as place_name, v.display_name as verifier_name,
      coalesce(c.owner_id = any ((select access.organizations('liaison', 'local-coordinator', 'organization-member'))::uuid[]), false) as answers,
      not access.works_for(c.owner_id) as verifies,
      (select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'reference', e.reference,
                'addedAt', to_char(e.added_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                'addedBy', ep.display_name,
                'hasFile', exists (select from sealed.key k join sealed.wrap w on w.key_id = k.id
                                   where k.subject_kind = 'evidence' and k.subject_id = e.id)) order by e.added_at, e.id)
       from commitment.evidence e join parties.person ep on ep.id = e.added_by where e.commitment_id = c.id) as evidence,
      ${indicatorColumn(sql`c.id`)}, ${assigneeColumn('commitment', sql`c.id`)}
    from (select c.* from commitment.commitment c where ${query.where} order by ${query.orderBy} limit ${query.limit}) c
    join parties.place p on p.id = c.territory_id
    left join parties.organization o on o.id = c.owner_id
    left join parties.person v on v.id = c.verified_by
    order by ${query.orderBy}`.execute(work.tx)
  return found.rows.map((row) => toWire(row, work.now, mover))
}

function toWire(row: Row, now: Date, mover: Mover): CommitmentRow {
  const clock = runningClock(row)
  const late = overdueDays(row, now)
  return {
    id: row.id,
    kind: row.kind,
    origin: { kind: row.origin_kind, id: row.origin_id, number: row.origin_number, title: row.origin_title },
    ordinal: row.ordinal,
    organization:
      row.owner_id !== null && row.owner_name !== null ? { id: row.owner_id, name: row.owner_name } : null,
    verb: row.verb,
    line: row.line,
    what: row.what,
    dueOn: row.due_on,
    evidenceRequired: row.evidence_required,
    state: row.state,
    territoryId: row.territory_id,
    placeName: row.place_name,
    restricted: row.compartment === 'restricted',
    exercise: row.exercise,
    beganWithCivilSociety: row.proposed_by_id !== null,
    ...timesOf(row),
    unanswered: isUnanswered(row, now),
    overdue: late > 0,
    overdueDays: late,
    clock: clock === null ? null : clockOf(clock.due, now),
    declineReason: row.decline_reason,
    declineNote: row.decline_note,
    verifiedBy: row.verifier_name,
    notVerifiedReason: row.not_verified_reason,
    verificationNote: row.verification_note,
    evidence: row.evidence ?? [],
    support: supportOf(row),
    indicator: row.indicator === null ? null : toIndicator(row.indicator, now),
    assignedTo: row.assigned_to,
    moves: movesOf(row, mover),
  }
}

function timesOf(row: Row) {
  return {
    issuedAt: iso(row.issued_at),
    answerDueAt: iso(row.answer_due_at),
    answeredAt: iso(row.answered_at),
    promisedOn: row.promised_on,
    reportedAt: iso(row.reported_at),
    verifiedAt: iso(row.verified_at),
    escalatedAt: iso(row.unanswered_escalated_at ?? row.overdue_escalated_at),
  }
}

function supportOf(row: Row): CommitmentSupport | null {
  const { support_for: inFavour, support_against: against, support_abstained: abstained } = row
  return inFavour === null || against === null || abstained === null
    ? null
    : { for: inFavour, against, abstained }
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null

const answering = ['accepted', 'declined', 'in-progress', 'reported-done']
const verifying = ['verified', 'not-verified']

/** The moves of the asker's roles, less those that only the owner, or only somebody else, may make. */
function movesOf(row: Row, mover: Mover): string[] {
  // Issuing and withdrawing are acts upon the origin; they are not offered here.
  return openMoves(commitmentCycle, row.state, mover).filter(
    (to) => (answering.includes(to) && row.answers) || (verifying.includes(to) && row.verifies),
  )
}
