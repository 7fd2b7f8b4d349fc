import { handOffContacts, hasCode, missedClockReasons } from '../../../vocabulary/words/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { coarse } from '../../platform/clock-left.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getSignal, keepDecision } from './signal-store.ts'

export interface HandOff {
  readonly signalId: string
  readonly calledCode: string
  readonly calledAt: Date
  readonly reached: boolean
}

/** In immediate danger: whom the desk called, when, and whether somebody answered. It changes no state. */
export async function handOffSignal(
  work: Work,
  handOff: HandOff,
  parts: { readonly chance: Chance },
): Promise<void> {
  const signal = await getSignal(work, handOff.signalId)
  if (!hasCode(handOffContacts, handOff.calledCode))
    throw Problem.of('invalid-input', '/calledCode', 'unknown-code')
  // By the hour: whoever tries one moment after another must not find that of the arrival.
  if (handOff.calledAt > work.now || handOff.calledAt.toISOString() < coarse(signal.received_at)) {
    throw Problem.of('invalid-input', '/calledAt', 'outside-the-case')
  }
  const { calledCode, reached } = handOff
  await keepDecision(work, parts.chance, {
    signalId: signal.id,
    kind: 'hand-off',
    outcome: reached ? 'reached' : 'not-reached',
    detail: { calledCode, calledAt: handOff.calledAt.toISOString() },
  })
  recordMove(work, {
    kind: 'signal.handed-off',
    subjectKind: 'signal',
    subjectId: signal.id,
    state: signal.state,
    detail: { calledCode, reached, compartment: signal.compartment },
  })
}

/** Why a clock was missed: the programme learns from these reasons. */
export async function explainMissedClock(
  work: Work,
  missed: {
    readonly signalId: string
    readonly step: 'triage' | 'verification' | 'feedback'
    readonly reason: string
  },
  parts: { readonly chance: Chance },
): Promise<void> {
  const signal = await getSignal(work, missed.signalId)
  await requireCode(work, missedClockReasons, { code: missed.reason, at: '/reason' })
  await keepDecision(work, parts.chance, {
    signalId: signal.id,
    kind: 'clock-reason',
    outcome: missed.step,
    reason: missed.reason,
  })
  recordMove(work, {
    kind: 'signal.clock-explained',
    subjectKind: 'signal',
    subjectId: signal.id,
    state: signal.state,
    detail: { step: missed.step, reason: missed.reason, compartment: signal.compartment },
  })
}
