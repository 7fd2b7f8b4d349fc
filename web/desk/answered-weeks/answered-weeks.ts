import type { CommitmentRow } from '../../../vocabulary/wire/commitment.ts'

export interface WeekCell {
  /** Commitments whose answer was due in that week, and those answered by then. */
  readonly due: number
  readonly inTime: number
}

export interface InstitutionWeeks extends WeekCell {
  readonly id: string
  readonly name: string
  /** One for each week of the picture; null where nothing was due. */
  readonly cells: readonly (WeekCell | null)[]
}

export interface AnsweredWeeks {
  /** Mondays, YYYY-MM-DD, the oldest first, without a gap. */
  readonly weeks: readonly string[]
  readonly institutions: readonly InstitutionWeeks[]
}

type Answered = Pick<CommitmentRow, 'organization' | 'answerDueAt' | 'answeredAt' | 'exercise'>

const dayMs = 86_400_000

/** The Monday of the week of an instant, in UTC. */
export function mondayOf(instant: string): string {
  const at = new Date(instant)
  const sinceMonday = (at.getUTCDay() + 6) % 7
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()) - sinceMonday * dayMs)
    .toISOString()
    .slice(0, 10)
}

function weeksBetween(first: string, last: string): readonly string[] {
  const count = (Date.parse(last) - Date.parse(first)) / (7 * dayMs) + 1
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * 7 * dayMs).toISOString().slice(0, 10),
  )
}

/**
 * Institutions by the weeks in which their answers were due. Only what is decided counts: an answer, or a time
 * that is over at `now`. Exercises never count.
 *
 * @param most at most so many weeks, the latest ones
 */
export function answeredWeeks(rows: readonly Answered[], now: Date, most = 26): AnsweredWeeks {
  const decided = rows.flatMap((row) => {
    const { organization, answerDueAt, answeredAt } = row
    if (row.exercise || organization === null || answerDueAt === null) return []
    const isOver = Date.parse(answerDueAt) <= now.getTime()
    if (answeredAt === null && !isOver) return []
    const inTime = answeredAt !== null && Date.parse(answeredAt) <= Date.parse(answerDueAt)
    return [{ organization, week: mondayOf(answerDueAt), inTime }]
  })
  const mondays = decided.map((one) => one.week).sort()
  const [first, last] = [mondays[0], mondays.at(-1)]
  if (first === undefined || last === undefined) return { weeks: [], institutions: [] }
  const weeks = weeksBetween(first, last).slice(-most)
  const shown = decided.filter((one) => weeks.includes(one.week))
  const names = new Map(shown.map((one) => [one.organization.id, one.organization.name]))
  const count = (some: typeof shown): WeekCell => ({
    due: some.length,
    inTime: some.filter((one) => one.inTime).length,
  })
  return {
    weeks,
    institutions: [...names]
      .map(([id, name]) => {
        const own = shown.filter((one) => one.organization.id === id)
        const cells = weeks.map((week) => {
          const cell = count(own.filter((one) => one.week === week))
          return cell.due === 0 ? null : cell
        })
        return { id, name, cells, ...count(own) }
      })
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}

export type CellKind = 'all' | 'some' | 'none'

export const cellKind = (cell: WeekCell): CellKind =>
  cell.inTime === cell.due ? 'all' : cell.inTime === 0 ? 'none' : 'some'
