import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { type Mover, permitMove } from './permit-move.ts'
import { changeSignal, getSignal, type SignalRecord } from './signal-store.ts'

interface Link {
  readonly signalId: string
  readonly situationId: string
}

/** A verified signal becomes part of a situation. @returns the signal as it was */
export async function linkSignal(
  work: Work,
  link: Link,
  parts: { readonly chance: Chance; readonly mover: Mover },
): Promise<SignalRecord> {
  const signal = await getSignal(work, link.signalId)
  permitMove(signal, 'linked', parts.mover)
  await changeSignal(work, signal.id, { state: 'linked', state_since: work.now })
  recordMove(work, {
    kind: 'signal.linked',
    subjectKind: 'signal',
    subjectId: signal.id,
    state: 'linked',
    detail: { situationId: link.situationId, compartment: signal.compartment },
  })
  return signal
}

/** Takes a signal out of a situation again; it stays verified. */
export async function unlinkSignal(
  work: Work,
  link: Link,
  parts: { readonly chance: Chance; readonly mover: Mover },
): Promise<void> {
  const signal = await getSignal(work, link.signalId)
  permitMove(signal, 'verified', parts.mover)
  await changeSignal(work, signal.id, { state: 'verified', state_since: work.now })
  recordMove(work, {
    kind: 'signal.unlinked',
    subjectKind: 'signal',
    subjectId: signal.id,
    state: 'verified',
    detail: { situationId: link.situationId, compartment: signal.compartment },
  })
}
