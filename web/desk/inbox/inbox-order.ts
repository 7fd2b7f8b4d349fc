import type { CommitmentRow } from '../../../vocabulary/wire/commitment.ts'

type Ordered = Pick<CommitmentRow, 'state' | 'overdue' | 'unanswered' | 'clock' | 'dueOn'>

const isLate = (one: Ordered): boolean => one.overdue || one.unanswered

/** What is late first, then by the time that is left; what waits for somebody else's verification stands last. */
export function inInboxOrder<R extends Ordered>(rows: readonly R[]): readonly R[] {
  const rank = (one: Ordered): number => (one.state === 'reported-done' ? 2 : isLate(one) ? 0 : 1)
  const left = (one: Ordered): number => one.clock?.leftMinutes ?? Number.MAX_SAFE_INTEGER
  return [...rows].sort((a, b) => rank(a) - rank(b) || left(a) - left(b))
}

export const lateCount = (rows: readonly Ordered[]): number => rows.filter(isLate).length
