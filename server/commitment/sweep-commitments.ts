import type { Work } from '../platform/database/index.ts'
import { overdueDays } from './commitment.ts'
import { commitments, recordCommitmentMove } from './commitment-store.ts'

const batchSize = 200

/**
 * What the clock wakes: an answer that did not come, a date that has passed. Each is told once, to the
 * ombudsman and the steering committee; the state of the commitment is not touched.
 *
 * @returns how many were told now
 */
export async function sweepCommitments(work: Work): Promise<number> {
  return (await tellUnanswered(work)) + (await tellOverdue(work))
}

async function tellUnanswered(work: Work): Promise<number> {
  const late = await commitments(work)
    .selectFrom('commitment.commitment')
    .selectAll()
    .where('state', '=', 'issued')
    .where('answer_due_at', '<=', work.now)
    .where('unanswered_escalated_at', 'is', null)
    .orderBy('answer_due_at')
    .limit(batchSize)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const one of late) {
    await commitments(work)
      .updateTable('commitment.commitment')
      .set({ unanswered_escalated_at: work.now })
      .where('id', '=', one.id)
      .execute()
    recordCommitmentMove(work, one, {
      act: 'unanswered',
      state: one.state,
      detail: { dueAt: one.answer_due_at?.toISOString() },
    })
  }
  return late.length
}

async function tellOverdue(work: Work): Promise<number> {
  const owed = await commitments(work)
    .selectFrom('commitment.commitment')
    .selectAll()
    .where('state', 'in', ['issued', 'accepted', 'in-progress', 'not-verified'])
    .where('due_on', '<', work.now.toISOString().slice(0, 10))
    .where('overdue_escalated_at', 'is', null)
    .orderBy('due_on')
    .limit(batchSize)
    .forUpdate()
    .skipLocked()
    .execute()
  const late = owed.filter((one) => overdueDays(one, work.now) > 0)
  for (const one of late) {
    await commitments(work)
      .updateTable('commitment.commitment')
      .set({ overdue_escalated_at: work.now })
      .where('id', '=', one.id)
      .execute()
    recordCommitmentMove(work, one, { act: 'overdue', state: one.state, detail: { dueOn: one.due_on } })
  }
  return late.length
}
