import { closingOutcomes, hasCode, isFeedback } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type Mover, permitMove } from './permit-move.ts'
import { changeSignal, getSignal, keepDecision } from './signal-store.ts'

interface Parts {
  readonly chance: Chance
  readonly mover: Mover
}

/** Tells the reporter, in one of the catalogue's plain sentences, what became of the signal. */
export async function answerSignal(
  work: Work,
  answer: { readonly signalId: string; readonly feedbackCode: string; readonly asksForDetail: boolean },
  parts: Parts,
): Promise<void> {
  const signal = await getSignal(work, answer.signalId)
  permitMove(signal, 'answered', parts.mover)
  if (!isFeedback(answer.feedbackCode)) throw Problem.of('invalid-input', '/feedbackCode', 'unknown-code')
  await changeSignal(work, signal.id, {
    state: 'answered',
    state_since: work.now,
    answered_at: work.now,
    feedback_code: answer.feedbackCode,
    asks_for_detail: answer.asksForDetail,
  })
  await keepDecision(work, parts.chance, {
    signalId: signal.id,
    kind: 'answer',
    outcome: answer.feedbackCode,
  })
  recordMove(work, {
    kind: 'signal.answered',
    subjectKind: 'signal',
    subjectId: signal.id,
    state: 'answered',
    detail: { feedbackCode: answer.feedbackCode, compartment: signal.compartment },
  })
}

/** Ends a signal. Without an outcome and without feedback to the reporter it is refused. */
export async function closeSignal(
  work: Work,
  closing: { readonly signalId: string; readonly outcome: string },
  parts: Parts,
): Promise<void> {
  const signal = await getSignal(work, closing.signalId)
  if (signal.feedback_code === null)
    throw Problem.of('outcome-and-feedback-required', '/feedbackCode', 'required')
  permitMove(signal, 'closed', parts.mover)
  if (!hasCode(closingOutcomes, closing.outcome)) {
    throw Problem.of('outcome-and-feedback-required', '/outcome', 'unknown-code')
  }
  await changeSignal(work, signal.id, { state: 'closed', state_since: work.now })
  await keepDecision(work, parts.chance, { signalId: signal.id, kind: 'close', outcome: closing.outcome })
  recordMove(work, {
    kind: 'signal.closed',
    subjectKind: 'signal',
    subjectId: signal.id,
    state: 'closed',
    detail: { outcome: closing.outcome, compartment: signal.compartment },
  })
}
