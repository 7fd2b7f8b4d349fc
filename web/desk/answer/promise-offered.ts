import type { CommitmentRow } from '../../../vocabulary/wire/commitment.ts'

/** The date to offer as a promise: the one asked for, or today when that has passed. Days are YYYY-MM-DD. */
export function promiseOffered(one: Pick<CommitmentRow, 'dueOn'>, today: string): string {
  return one.dueOn !== null && one.dueOn >= today ? one.dueOn : today
}
