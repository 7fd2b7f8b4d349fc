import type { Kysely, Selectable, Updateable } from 'kysely'
import {
  type AppealState,
  appealMoveRoles,
  appealMoves,
  type ProposalState,
  proposalMoveRoles,
  proposalMoves,
} from '../../../vocabulary/words/index.ts'
import type { Compartment, Cycle, NameTables } from '../../commitment/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

export interface ProposalTable {
  id: string
  organization_id: string
  submitted_by: string
  submitted_at: Date
  kind: 'alert' | 'recommendation'
  territory_id: string
  compartment: Compartment
  subject: string
  codes: string[]
  addressee_id: string | null
  verb: string | null
  asks: string
  text: string
  state: ProposalState
  answer_due_at: Date
  unanswered_escalated_at: Date | null
  decided_by: string | null
  decided_at: Date | null
  decline_reason: string | null
  decline_note: string
  alert_id: string | null
  commitment_id: string | null
}

export interface AppealTable {
  id: string
  proposal_id: string
  lodged_by: string
  lodged_at: Date
  ground: string
  words: string
  state: AppealState
  answer_due_at: Date
  outcome_reason: string | null
  answer: string
  answered_by: string | null
  answered_at: Date | null
}

export type ProposalTables = NameTables & { 'warning.proposal': ProposalTable; 'warning.appeal': AppealTable }
export type ProposalRecord = Selectable<ProposalTable>
export type AppealRecord = Selectable<AppealTable>

export const proposalCycle: Cycle<ProposalState> = { moves: proposalMoves, roles: proposalMoveRoles }
export const appealCycle: Cycle<AppealState> = { moves: appealMoves, roles: appealMoveRoles }

export const proposals = (work: Work): Kysely<ProposalTables> => work.tx.withTables<ProposalTables>()

/** The proposal, locked. @throws Problem not-found when it is hidden or absent */
export async function getProposal(work: Work, id: string): Promise<ProposalRecord> {
  const seen = await proposals(work)
    .selectFrom('warning.proposal')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const found = await proposals(work)
    .selectFrom('warning.proposal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('not-permitted')
  return found
}

export async function changeProposal(
  work: Work,
  id: string,
  change: Updateable<ProposalTable>,
): Promise<void> {
  const done = await proposals(work)
    .updateTable('warning.proposal')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
}

/** The appeal, locked. @throws Problem not-found when it is hidden or absent */
export async function getAppeal(work: Work, id: string): Promise<AppealRecord> {
  const seen = await proposals(work)
    .selectFrom('warning.appeal')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const found = await proposals(work)
    .selectFrom('warning.appeal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('not-permitted')
  return found
}

export function recordProposalMove(
  work: Work,
  proposal: Pick<ProposalRecord, 'id' | 'organization_id' | 'compartment'>,
  move: {
    readonly act: string
    readonly state: ProposalState
    readonly detail?: Readonly<Record<string, unknown>>
  },
): void {
  recordMove(work, {
    kind: `proposal.${move.act}`,
    subjectKind: 'proposal',
    subjectId: proposal.id,
    state: move.state,
    detail: { organizationId: proposal.organization_id, compartment: proposal.compartment, ...move.detail },
  })
}
