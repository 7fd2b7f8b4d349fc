import type { SignalSubmission } from '../../../../vocabulary/wire/signal.ts'
import type { Conversation } from './conversation.ts'
import type { Facts } from './facts.ts'
import { dayAt, observedOn } from './periods.ts'
import { authorityOf, childrenOf } from './summary.ts'

/**
 * The signal that a conversation makes. The seven words of a receipt are made in a browser and never leave it; this channel
 * cannot keep them, so that there is none, and nobody can be asked anything later.
 *
 * @returns null while something is missing that the desk cannot do without
 */
export function toSignal(conversation: Conversation, facts: Facts): Omit<SignalSubmission, 'proof'> | null {
  const { answers, language, clientUuid, note } = conversation
  const { territoryId, knownHow, codes } = answers
  if (territoryId === null || knownHow === null || codes.length === 0) return null
  const longitude = facts.municipalities.find(({ id }) => id === territoryId)?.longitude ?? null
  return {
    clientUuid,
    find: null,
    receiptKey: null,
    territoryId,
    // Whoever sent at once was not asked for the rest: it is not known, and what is danger now is of today.
    placeKind: answers.placeKind ?? 'not-known',
    observed: answers.observed ?? observedOn('today', dayAt(facts.now, longitude)),
    stillHappening: answers.stillHappening ?? 'not-known',
    knownHow,
    childrenInvolved: childrenOf(answers),
    exposedGroups: [...(answers.exposedGroups ?? [])],
    authorityInvolved: authorityOf(answers),
    dangerNow: answers.dangerNow === true,
    codes: [...codes],
    contactPreference: 'no-contact',
    language,
    sealed: note.kind === 'kept' ? note.sealed : null,
  }
}
