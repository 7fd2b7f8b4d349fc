import type { PublishedCell } from '../../../../vocabulary/wire/publication.ts'
import type { Language } from '../frame/index.ts'

export interface Quarter {
  readonly quarter: string
  readonly publishedAt: string
  readonly cells: readonly PublishedCell[]
}

/** Cells put together by their quarter, in the order in which they came. */
export function byQuarter(cells: readonly PublishedCell[]): readonly Quarter[] {
  const quarters = new Map<string, PublishedCell[]>()
  for (const cell of cells) {
    const held = quarters.get(cell.quarter)
    if (held === undefined) quarters.set(cell.quarter, [cell])
    else held.push(cell)
  }
  return [...quarters].flatMap(([quarter, held]) => {
    const [first] = held
    return first === undefined ? [] : [{ quarter, publishedAt: first.publishedAt, cells: held }]
  })
}

/** A quarter by its months: January to March 2026. */
export function quarterName(quarter: string, language: Language): string {
  const from = new Date(`${quarter}T00:00:00Z`)
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 2, 1))
  const months = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return months.formatRange(from, last)
}

/** The largest count of one place on the page: the bars of every quarter are drawn against it, so that they can be compared. */
export const largestOf = (cells: readonly PublishedCell[]): number =>
  cells.reduce((largest, { count }) => Math.max(largest, count ?? 0), 0)
