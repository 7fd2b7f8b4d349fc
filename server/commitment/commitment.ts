import type { RecommendationState } from '../../vocabulary/words/index.ts'

/** Unanswered is never stored: it is an issued commitment whose time for an answer is over. */
export type CommitmentState = Exclude<RecommendationState, 'unanswered'>

export type Compartment = 'local' | 'restricted'

/** Where a commitment begins: an alert, a workshop, a session of the committee, a signing. */
export type OriginKind = 'alert' | 'workshop' | 'session' | 'signing'

/** Each kind begins in one place; the database holds the pairs. */
export type CommitmentKind = 'recommendation' | 'committee-recommendation' | 'agreement' | 'pledge' | 'action'

const dayMs = 86_400_000

/**
 * The end of a calendar day (YYYY-MM-DD) everywhere on earth: noon UTC of the next day. No time zone of an
 * installation can then make somebody late on a day that is not over where they are.
 */
export function endOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 1.5 * dayMs)
}

const owing: readonly CommitmentState[] = ['issued', 'accepted', 'in-progress', 'not-verified']

interface Dated {
  readonly state: CommitmentState
  readonly due_on: string | null
  readonly answer_due_at: Date | null
}

export function isUnanswered(commitment: Dated, now: Date): boolean {
  return commitment.state === 'issued' && commitment.answer_due_at !== null && now >= commitment.answer_due_at
}

/** Whole days past the date while something is owed, at least 1 once the day is over; 0 when nothing is late. */
export function overdueDays(commitment: Dated, now: Date): number {
  if (!owing.includes(commitment.state) || commitment.due_on === null) return 0
  const late = now.getTime() - endOfDay(commitment.due_on).getTime()
  return late < 0 ? 0 : 1 + Math.floor(late / dayMs)
}

/** What runs now: the time for the answer, then the time for the deed; null when nothing is owed. */
export function runningClock(
  commitment: Dated & { readonly issued_at: Date | null },
): { from: Date; due: Date } | null {
  if (commitment.issued_at === null || !owing.includes(commitment.state)) return null
  if (commitment.state === 'issued' && commitment.answer_due_at !== null) {
    return { from: commitment.issued_at, due: commitment.answer_due_at }
  }
  return commitment.due_on === null ? null : { from: commitment.issued_at, due: endOfDay(commitment.due_on) }
}
