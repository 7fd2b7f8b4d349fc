import {
  type SignalState,
  type TriageOutcome,
  triageReasons,
  triageUndoReasons,
} from '../../../vocabulary/words/index.ts'
import { requirePermission } from '../../parties/permission/index.ts'
import { dueIn } from '../../parties/territory/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type Mover, permitMove } from './permit-move.ts'
import { urgencyOf } from './signal.ts'
import { changeSignal, getSignal, keepDecision, type SignalRecord, signals } from './signal-store.ts'

export interface Triage {
  readonly signalId: string
  readonly outcome: TriageOutcome
  readonly reason: string
  readonly duplicateOf?: string | undefined
}

/**
 * Decides what a signal is, with one reason. A signal that is not relevant is discarded in the same move;
 * a danger or a valid one gets its clock for verification.
 */
export async function triageSignal(
  work: Work,
  triage: Triage,
  parts: { readonly chance: Chance; readonly mover: Mover; readonly batchId?: string },
): Promise<void> {
  const signal = await getSignal(work, triage.signalId)
  permitMove(signal, 'triaged', parts.mover)
  await requirePermission(work, 'triage', signal)
  refuseWrongReason(triage)
  const duplicateOf = await originalOf(work, signal, triage)
  const state: SignalState = triage.outcome === 'not-relevant' ? 'discarded' : 'triaged'
  const verifies = triage.outcome === 'valid' || triage.outcome === 'immediate-danger'
  await changeSignal(work, signal.id, {
    state,
    triage_outcome: triage.outcome,
    duplicate_of: duplicateOf,
    asks_for_detail: triage.outcome === 'needs-information',
    triaged_at: work.now,
    discarded_at: state === 'discarded' ? work.now : null,
    state_since: work.now,
    verification_due_at: verifies
      ? await dueIn(work, signal.territory_id, { step: 'verification', urgency: urgencyOf(factsOf(signal)) })
      : null,
  })
  await keepDecision(work, parts.chance, {
    signalId: signal.id,
    kind: 'triage',
    outcome: triage.outcome,
    reason: triage.reason,
    detail: { ...(duplicateOf ? { duplicateOf } : {}), ...(parts.batchId ? { batchId: parts.batchId } : {}) },
  })
  recordMove(work, {
    kind: 'signal.triaged',
    subjectKind: 'signal',
    subjectId: signal.id,
    state,
    detail: {
      outcome: triage.outcome,
      reason: triage.reason,
      compartment: signal.compartment,
      ...(signal.exercise ? { exercise: true } : {}),
    },
  })
}

/**
 * Puts a triaged or discarded signal back into the queue, for a reason.
 *
 * @throws Problem invalid-input for a reason that is not among `triage-undo-reasons`
 */
export async function undoTriage(
  work: Work,
  undone: { readonly signalId: string; readonly reason: string },
  parts: { readonly chance: Chance; readonly mover: Mover },
): Promise<void> {
  const signal = await getSignal(work, undone.signalId)
  if (!triageUndoReasons.entries.some((entry) => entry.code === undone.reason))
    throw Problem.of('invalid-input', '/reason', 'unknown-code')
  const back: SignalState = signal.state === 'discarded' ? 'triaged' : 'received'
  permitMove(signal, back, parts.mover)
  await requirePermission(work, 'triage', signal)
  await changeSignal(work, signal.id, {
    state: 'received',
    triage_outcome: null,
    duplicate_of: null,
    asks_for_detail: false,
    triaged_at: null,
    discarded_at: null,
    verification_due_at: null,
    // Back in the queue, all of it is looked at anew.
    detail_due_at: null,
    state_since: work.now,
  })
  await keepDecision(work, parts.chance, {
    signalId: signal.id,
    kind: 'triage-undone',
    reason: undone.reason,
  })
  recordMove(work, {
    kind: 'signal.triage-undone',
    subjectKind: 'signal',
    subjectId: signal.id,
    state: 'received',
    detail: { reason: undone.reason, compartment: signal.compartment },
  })
}

/** What the clocks and the queue ask of a signal. */
export const factsOf = (signal: SignalRecord) => ({
  codes: signal.codes,
  dangerNow: signal.danger_now,
  childrenInvolved: signal.children_involved,
  stillHappening: signal.still_happening,
  authorityInvolved: signal.authority_involved,
})

function refuseWrongReason({ outcome, reason }: Triage): void {
  const found = triageReasons.entries.find((entry) => entry.code === reason)
  if (found?.outcome !== outcome) throw Problem.of('invalid-input', '/reason', 'unknown-code')
}

/** What a duplicate repeats: never itself, never another duplicate, and never across compartments or exercises. */
async function originalOf(work: Work, signal: SignalRecord, triage: Triage): Promise<string | null> {
  if (triage.outcome !== 'duplicate') return null
  if (triage.duplicateOf === undefined) throw Problem.of('invalid-input', '/duplicateOf', 'required')
  const original = await signals(work)
    .selectFrom('warning.signal')
    .select(['id', 'compartment', 'duplicate_of', 'exercise', 'drill_id'])
    .where('id', '=', triage.duplicateOf)
    .executeTakeFirst()
  if (!original || original.id === signal.id || original.duplicate_of !== null) {
    throw Problem.of('invalid-input', '/duplicateOf', 'unknown-reference')
  }
  // A signal of the local table must not point to one it may not know of.
  if (original.compartment !== signal.compartment)
    throw Problem.of('invalid-input', '/duplicateOf', 'other-compartment')
  if (original.exercise !== signal.exercise || original.drill_id !== signal.drill_id)
    throw Problem.of('invalid-input', '/duplicateOf', 'other-exercise')
  return original.id
}
