import {
  type AppealState,
  appealGrounds,
  appealOutcomeReasons,
  hasCode,
} from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove, personOf } from '../../commitment/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import { dueIn } from '../../parties/territory/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  type AppealRecord,
  type AppealTable,
  appealCycle,
  changeProposal,
  getAppeal,
  getProposal,
  proposalCycle,
  proposals,
  recordProposalMove,
} from './proposal-store.ts'

/** The organisation asks the ombudsman to look at a proposal that was declined or that nobody answered in time. */
export async function lodgeAppeal(
  work: Work,
  appeal: { readonly proposalId: string; readonly ground: string; readonly words: string },
  parts: { readonly chance: Chance },
): Promise<string> {
  const proposal = await getProposal(work, appeal.proposalId)
  const isUnanswered = proposal.state === 'submitted' && proposal.answer_due_at <= work.now
  if (proposal.state !== 'declined' && !isUnanswered)
    throw Problem.of('move-not-allowed', '/state', proposal.state)
  await requireCode(work, appealGrounds, { code: appeal.ground, at: '/ground' })
  const id = parts.chance.uuid()
  await proposals(work)
    .insertInto('warning.appeal')
    .values({
      id,
      proposal_id: proposal.id,
      lodged_by: personOf(work),
      lodged_at: work.now,
      ground: appeal.ground,
      words: appeal.words,
      state: 'lodged',
      answer_due_at: await dueIn(work, proposal.territory_id, { step: 'appeal-decision', urgency: 'normal' }),
      answer: '',
    })
    .execute()
  record(work, { id, proposal_id: proposal.id }, { state: 'lodged', reason: appeal.ground })
  return id
}

/** The ombudsman takes it in hand, or the organisation takes it back. */
export async function moveAppeal(
  work: Work,
  id: string,
  move: { to: 'under-review' | 'withdrawn'; mover: Mover },
): Promise<void> {
  const appeal = await getAppeal(work, id)
  permitMove(appealCycle, { from: appeal.state, to: move.to }, move.mover)
  await change(work, id, { state: move.to })
  record(work, appeal, { state: move.to })
}

export interface AppealAnswer {
  readonly id: string
  readonly outcome: 'upheld' | 'dismissed' | 'not-admitted'
  readonly reason: string
  readonly words: string
}

/** The ombudsman answers in words. Upheld obliges the desk to decide again, by a clock; nobody decides in its place. */
export async function answerAppeal(work: Work, answer: AppealAnswer, mover: Mover): Promise<void> {
  const appeal = await getAppeal(work, answer.id)
  if (appeal.state === 'lodged' && answer.outcome !== 'not-admitted') {
    // Whoever answers has looked at it: the two moves are made as one.
    permitMove(appealCycle, { from: 'lodged', to: 'under-review' }, mover)
    permitMove(appealCycle, { from: 'under-review', to: answer.outcome }, mover)
  } else permitMove(appealCycle, { from: appeal.state, to: answer.outcome }, mover)
  if (!hasCode(appealOutcomeReasons, answer.reason))
    throw Problem.of('invalid-input', '/reason', 'unknown-code')
  await change(work, appeal.id, {
    state: answer.outcome,
    outcome_reason: answer.reason,
    answer: answer.words,
    answered_by: personOf(work),
    answered_at: work.now,
  })
  record(work, appeal, { state: answer.outcome, reason: answer.reason })
  if (answer.outcome === 'upheld') await askAgain(work, appeal, mover)
}

async function askAgain(work: Work, appeal: AppealRecord, mover: Mover): Promise<void> {
  const proposal = await getProposal(work, appeal.proposal_id)
  // What nobody answered is still waiting: its clock alone begins again.
  if (proposal.state !== 'submitted')
    permitMove(proposalCycle, { from: proposal.state, to: 'submitted' }, mover)
  await changeProposal(work, proposal.id, {
    state: 'submitted',
    answer_due_at: await dueIn(work, proposal.territory_id, { step: 'proposal-answer', urgency: 'normal' }),
    unanswered_escalated_at: null,
  })
  recordProposalMove(work, proposal, { act: 'reopened', state: 'submitted', detail: { appealId: appeal.id } })
}

async function change(work: Work, id: string, values: Partial<AppealTable>): Promise<void> {
  const done = await proposals(work)
    .updateTable('warning.appeal')
    .set(values)
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
}

function record(
  work: Work,
  appeal: Pick<AppealRecord, 'id' | 'proposal_id'>,
  move: { readonly state: AppealState; readonly reason?: string },
): void {
  recordMove(work, {
    kind: `appeal.${move.state}`,
    subjectKind: 'appeal',
    subjectId: appeal.id,
    state: move.state,
    detail: { proposalId: appeal.proposal_id, reason: move.reason ?? null },
  })
}
