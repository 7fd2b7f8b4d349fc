import type { SignalSubmission } from '../../../../vocabulary/wire/signal.ts'
import type { SignalGroup } from '../../../../vocabulary/words/index.ts'

/** What lies behind a report; only the simulator knows. */
export type Truth =
  | { readonly kind: 'event'; readonly event: string; readonly group: SignalGroup }
  | { readonly kind: 'echo'; readonly event: string; readonly group: SignalGroup }
  | { readonly kind: 'noise' }
  | { readonly kind: 'campaign' }

/** The part of a signal that somebody chooses on the form. */
export type ReportedFacts = Omit<SignalSubmission, 'clientUuid' | 'find' | 'receiptKey' | 'proof'>

export interface SimulatedSignal {
  readonly at: Date
  readonly clientUuid: string
  readonly facts: ReportedFacts
  readonly truth: Truth
}

export const byMoment = (a: SimulatedSignal, b: SimulatedSignal): number =>
  a.at.getTime() - b.at.getTime() || a.clientUuid.localeCompare(b.clientUuid)
