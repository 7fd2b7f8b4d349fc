import { type TriageOutcome, triageOutcomes, triageReasons } from '../../../vocabulary/words/index.ts'

/** Where a decision stands: nothing chosen, or the outcome, which then asks for its reason. */
export interface Deciding {
  readonly outcome: TriageOutcome | null
}

export type Pressed =
  | { readonly kind: 'outcome'; readonly outcome: TriageOutcome }
  | { readonly kind: 'reason'; readonly reason: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'nothing' }

const letters = 'abcdefghijklmnopqrstuvwxyz'

export const outcomeKey = (outcome: TriageOutcome): string => String(triageOutcomes.indexOf(outcome) + 1)

/** The reasons of an outcome, each with the letter that chooses it. */
export function keyedReasons(
  outcome: TriageOutcome,
): readonly { readonly code: string; readonly key: string }[] {
  return triageReasons.entries
    .filter((entry) => entry.outcome === outcome)
    .map((entry, index) => ({ code: entry.code, key: letters[index] ?? '' }))
}

/** What a key means at this point of the decision. Digits choose the outcome at any time, letters the reason. */
export function pressed(key: string, { outcome }: Deciding): Pressed {
  if (key === 'Escape') return outcome === null ? { kind: 'nothing' } : { kind: 'back' }
  const chosen = triageOutcomes.find((one) => outcomeKey(one) === key)
  if (chosen !== undefined) return { kind: 'outcome', outcome: chosen }
  if (outcome === null || key === '') return { kind: 'nothing' }
  const reason = keyedReasons(outcome).find((one) => one.key === key.toLowerCase())
  return reason === undefined ? { kind: 'nothing' } : { kind: 'reason', reason: reason.code }
}

/** Keys typed into a field, or held with Ctrl, Alt or Meta, belong to the field or the browser. */
export function isForDesk(
  event: Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>,
  inField: boolean,
): boolean {
  return !(inField || event.ctrlKey || event.altKey || event.metaKey || event.repeat)
}
