import type { Work } from '../../platform/database/index.ts'
import { proposals, recordProposalMove } from './proposal-store.ts'

/** Tells once that the desk let the time for an answer pass. @returns how many were told now */
export async function sweepProposals(work: Work): Promise<number> {
  const late = await proposals(work)
    .selectFrom('warning.proposal')
    .selectAll()
    .where('state', '=', 'submitted')
    .where('answer_due_at', '<=', work.now)
    .where('unanswered_escalated_at', 'is', null)
    .orderBy('answer_due_at')
    .limit(200)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const one of late) {
    await proposals(work)
      .updateTable('warning.proposal')
      .set({ unanswered_escalated_at: work.now })
      .where('id', '=', one.id)
      .execute()
    recordProposalMove(work, one, { act: 'unanswered', state: 'submitted' })
  }
  return late.length
}
