import type { Updateable } from 'kysely'
import { missedClockReasons, recommendationDeclineReasons } from '../../vocabulary/words/index.ts'
import { requireCode } from '../parties/catalogue/index.ts'
import type { Work } from '../platform/database/index.ts'
import { Problem } from '../platform/problem.ts'
import { isUnanswered } from './commitment.ts'
import {
  type CommitmentRecord,
  type CommitmentTable,
  changeCommitment,
  commitmentCycle,
  getCommitment,
  personOf,
  recordCommitmentMove,
} from './commitment-store.ts'
import { type Mover, permitMove } from './permit-move.ts'

interface Late {
  /** Why the answer comes after its time: a code of `missed-clock-reasons`. */
  readonly lateReason?: string | undefined
}

export interface Acceptance extends Late {
  readonly id: string
  /** The day that the owner promises, YYYY-MM-DD. */
  readonly promisedOn: string
}

/** The owner takes it on, with a date. A day that has passed is refused. */
export async function acceptCommitment(
  work: Work,
  acceptance: Acceptance,
  mover: Mover,
): Promise<CommitmentRecord> {
  const commitment = await getCommitment(work, acceptance.id)
  permitMove(commitmentCycle, { from: commitment.state, to: 'accepted' }, mover)
  if (acceptance.promisedOn < work.now.toISOString().slice(0, 10)) {
    throw Problem.of('invalid-input', '/promisedOn', 'in-the-past')
  }
  await keepAnswer(work, commitment, {
    lateReason: acceptance.lateReason,
    change: {
      state: 'accepted',
      promised_on: acceptance.promisedOn,
      // Where no date was asked for, the one that is promised counts from now on.
      due_on: commitment.due_on ?? acceptance.promisedOn,
      decline_reason: null,
      decline_note: '',
    },
  })
  recordCommitmentMove(work, commitment, {
    act: 'accepted',
    state: 'accepted',
    detail: { promisedOn: acceptance.promisedOn },
  })
  return commitment
}

export interface Declination extends Late {
  readonly id: string
  readonly reason: string
  readonly note: string
}

/** The owner declines, with a reason of the catalogue that everybody who may see the commitment reads. */
export async function declineCommitment(
  work: Work,
  declination: Declination,
  mover: Mover,
): Promise<CommitmentRecord> {
  const commitment = await getCommitment(work, declination.id)
  permitMove(commitmentCycle, { from: commitment.state, to: 'declined' }, mover)
  await requireCode(work, recommendationDeclineReasons, { code: declination.reason, at: '/reason' })
  await keepAnswer(work, commitment, {
    lateReason: declination.lateReason,
    change: { state: 'declined', decline_reason: declination.reason, decline_note: declination.note },
  })
  recordCommitmentMove(work, commitment, {
    act: 'declined',
    state: 'declined',
    detail: { reason: declination.reason },
  })
  return commitment
}

/** The first answer stops the clock; a later change of mind is kept without moving that moment. */
async function keepAnswer(
  work: Work,
  commitment: CommitmentRecord,
  answer: { readonly lateReason: string | undefined; readonly change: Updateable<CommitmentTable> },
): Promise<void> {
  if (answer.lateReason !== undefined)
    await requireCode(work, missedClockReasons, { code: answer.lateReason, at: '/lateReason' })
  const isLate = isUnanswered(commitment, work.now)
  await changeCommitment(work, commitment.id, {
    ...answer.change,
    state_since: work.now,
    answered_at: commitment.answered_at ?? work.now,
    answered_by: personOf(work),
    late_reason: isLate ? (answer.lateReason ?? null) : commitment.late_reason,
  })
}
