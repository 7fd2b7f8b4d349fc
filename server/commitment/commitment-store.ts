import type { Kysely, Selectable, Updateable } from 'kysely'
import type { CommitmentAct, CommitmentLine } from '../../vocabulary/words/index.ts'
import { recommendationMoveRoles, recommendationMoves } from '../../vocabulary/words/index.ts'
import { type Move, recordMove, type Work } from '../platform/database/index.ts'
import { Problem } from '../platform/problem.ts'
import type { CommitmentKind, CommitmentState, Compartment, OriginKind } from './commitment.ts'
import type { Cycle } from './permit-move.ts'

export interface CommitmentTable {
  id: string
  kind: CommitmentKind
  origin_kind: OriginKind
  origin_id: string
  origin_number: string | null
  origin_title: string
  ordinal: number
  territory_id: string
  compartment: Compartment
  exercise: boolean
  proposed_by_id: string | null
  owner_id: string | null
  verb: string | null
  line: CommitmentLine | null
  what: string
  due_on: string | null
  evidence_required: string
  support_for: number | null
  support_against: number | null
  support_abstained: number | null
  state: CommitmentState
  state_since: Date
  created_by: string
  created_at: Date
  issued_at: Date | null
  visible_from: Date | null
  open_from: Date | null
  answer_due_at: Date | null
  answered_at: Date | null
  answered_by: string | null
  promised_on: string | null
  decline_reason: string | null
  decline_note: string
  late_reason: string | null
  started_at: Date | null
  reported_at: Date | null
  reported_by: string | null
  verified_at: Date | null
  verified_by: string | null
  not_verified_reason: string | null
  verification_note: string
  unanswered_escalated_at: Date | null
  overdue_escalated_at: Date | null
}

export interface EvidenceTable {
  id: string
  commitment_id: string
  kind: 'document' | 'register' | 'visit' | 'link' | 'other'
  reference: string
  added_by: string
  added_at: Date
}

/** The names that are shown beside ids. */
export type NameTables = {
  'parties.organization': { id: string; name: string; kind: string }
  'parties.place': { id: string; name: string; parent_id: string | null }
  'parties.person': { id: string; display_name: string }
}

export type CommitmentTables = NameTables & {
  'commitment.commitment': CommitmentTable
  'commitment.evidence': EvidenceTable
}

export type CommitmentRecord = Selectable<CommitmentTable>

export const commitments = (work: Work): Kysely<CommitmentTables> => work.tx.withTables<CommitmentTables>()

/** The vocabulary's cycle; its `unanswered` is computed here and never stored. */
export const commitmentCycle: Cycle<keyof typeof recommendationMoves> = {
  moves: recommendationMoves,
  roles: recommendationMoveRoles,
}

/** The commitment, locked until the transaction ends. @throws Problem not-found when it is hidden or absent. */
export async function getCommitment(work: Work, id: string): Promise<CommitmentRecord> {
  // Locking reads need the right to write: whoever may only look is told not-found by the plain read first.
  const seen = await commitments(work)
    .selectFrom('commitment.commitment')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const found = await commitments(work)
    .selectFrom('commitment.commitment')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('not-permitted')
  return found
}

export async function changeCommitment(
  work: Work,
  id: string,
  change: Updateable<CommitmentTable>,
): Promise<void> {
  const done = await commitments(work)
    .updateTable('commitment.commitment')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst()
  // A row that may be read and not changed by the asker is a refusal, never a silence.
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
}

/** The id of the person in whose name the work is done. @throws Problem not-signed-in */
export function personOf(work: Work): string {
  if (work.actor.kind !== 'person') throw new Problem('not-signed-in')
  return work.actor.personId
}

/** Remembers a move of a commitment under its kind: `recommendation.accepted`. */
export function recordCommitmentMove(
  work: Work,
  commitment: CommitmentRecord,
  move: { readonly act: CommitmentAct; readonly state: CommitmentState; readonly detail?: Move['detail'] },
): void {
  recordMove(work, {
    kind: `${commitment.kind}.${move.act}`,
    subjectKind: 'commitment',
    subjectId: commitment.id,
    state: move.state,
    detail: {
      originKind: commitment.origin_kind,
      originId: commitment.origin_id,
      organizationId: commitment.owner_id,
      compartment: commitment.compartment,
      ...move.detail,
    },
  })
}
