import {
  hasCode,
  type SignalState,
  verificationGrounds,
  verificationOutcomes,
} from '../../../vocabulary/words/index.ts'
import { requirePermission } from '../../parties/permission/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type Mover, permitMove } from './permit-move.ts'
import { changeSignal, getSignal, keepDecision } from './signal-store.ts'

interface Parts {
  readonly chance: Chance
  readonly mover: Mover
}

/** Somebody takes the signal in hand to find out whether it is plausible, without investigating anyone. */
export async function startVerification(work: Work, signalId: string, parts: Parts): Promise<void> {
  const signal = await getSignal(work, signalId)
  permitMove(signal, 'in-verification', parts.mover)
  await requirePermission(work, 'verification', signal)
  await changeSignal(work, signal.id, { state: 'in-verification', state_since: work.now })
  await keepDecision(work, parts.chance, { signalId: signal.id, kind: 'verification-started' })
  recordMove(work, {
    kind: 'signal.verification-started',
    subjectKind: 'signal',
    subjectId: signal.id,
    state: 'in-verification',
    detail: { compartment: signal.compartment },
  })
}

export interface Verification {
  readonly signalId: string
  readonly outcome: Extract<SignalState, 'verified' | 'not-possible-to-confirm' | 'discarded'>
  readonly ground: string
  readonly reason: string
}

/** Ends a verification. Not possible to confirm is an outcome like the others, not a failure. */
export async function verifySignal(work: Work, verification: Verification, parts: Parts): Promise<void> {
  const signal = await getSignal(work, verification.signalId)
  permitMove(signal, verification.outcome, parts.mover)
  await requirePermission(work, 'verification', signal)
  if (!hasCode(verificationGrounds, verification.ground))
    throw Problem.of('invalid-input', '/ground', 'unknown-code')
  const reason = verificationOutcomes.entries.find((entry) => entry.code === verification.reason)
  if (reason?.outcome !== verification.outcome) throw Problem.of('invalid-input', '/reason', 'unknown-code')
  await changeSignal(work, signal.id, {
    state: verification.outcome,
    state_since: work.now,
    verified_at: work.now,
    discarded_at: verification.outcome === 'discarded' ? work.now : null,
  })
  await keepDecision(work, parts.chance, {
    signalId: signal.id,
    kind: 'verification',
    outcome: verification.outcome,
    reason: verification.reason,
    detail: { ground: verification.ground },
  })
  recordMove(work, {
    kind: `signal.${verification.outcome}`,
    subjectKind: 'signal',
    subjectId: signal.id,
    state: verification.outcome,
    detail: { reason: verification.reason, compartment: signal.compartment },
  })
}
