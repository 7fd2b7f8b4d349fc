import type { SignalSubmission } from '../../../vocabulary/wire/signal.ts'
import { authorityInvolved, childrenInvolved, type Draft } from './draft.ts'
import { type Observed, observedOn, startOf } from './observed.ts'

/** What a draft lacks when it is sent. */
export type Envelope = Pick<
  SignalSubmission,
  'clientUuid' | 'find' | 'receiptKey' | 'language' | 'sealed' | 'identity' | 'commitment'
>

/** The proof of work is made when it is sent, and stays outside of what is sealed. */
export type UnprovenSignal = Omit<SignalSubmission, 'proof'>

/** The signal as it travels, or null while an answer is missing; `today` is YYYY-MM-DD. */
export function toSubmission(draft: Draft, envelope: Envelope, today: string): UnprovenSignal | null {
  const { territoryId, placeKind, knownHow } = draft
  const observed = observedPeriod(draft, today)
  if (!territoryId || !placeKind || !knownHow || !observed || draft.codes.length === 0) return null
  return {
    ...envelope,
    territoryId,
    placeKind,
    observed,
    stillHappening: draft.stillHappening,
    knownHow,
    childrenInvolved: childrenInvolved(draft),
    exposedGroups: [...draft.exposedGroups],
    authorityInvolved: authorityInvolved(draft),
    dangerNow: draft.dangerNow === true,
    codes: [...draft.codes],
    contactPreference: draft.contactPreference,
  }
}

export function observedPeriod(draft: Draft, today: string): Observed | null {
  if (draft.when === null) return null
  return draft.when === 'other' ? startOf(draft.otherKind, draft.otherDay) : observedOn(draft.when, today)
}
