import type { CommitmentRow } from '../../../vocabulary/wire/commitment.ts'

export interface InstitutionDebt<R> {
  readonly id: string
  readonly name: string
  readonly rows: readonly R[]
  readonly longestDays: number
  readonly escalated: number
}

type Owed = Pick<CommitmentRow, 'organization' | 'overdueDays' | 'clock' | 'escalatedAt'>

const dayMinutes = 1440

/** Whole days late: past the date of the deed, or past the time of the answer while only that is late. */
export function daysLate(one: Pick<CommitmentRow, 'overdueDays' | 'clock'>): number {
  if (one.overdueDays > 0) return one.overdueDays
  const late = -(one.clock?.leftMinutes ?? 0)
  return late <= 0 ? 0 : Math.max(1, Math.floor(late / dayMinutes))
}

/** What is owed, by institution: the longest overdue first, within one the most overdue first. */
export function byInstitution<R extends Owed>(rows: readonly R[]): readonly InstitutionDebt<R>[] {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const key = row.organization?.id ?? ''
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups]
    .map(([id, owed]) => ({
      id,
      name: owed[0]?.organization?.name ?? '',
      rows: [...owed].sort((a, b) => daysLate(b) - daysLate(a)),
      longestDays: Math.max(...owed.map(daysLate)),
      escalated: owed.filter((one) => one.escalatedAt !== null).length,
    }))
    .sort((a, b) => b.longestDays - a.longestDays || a.name.localeCompare(b.name))
}
