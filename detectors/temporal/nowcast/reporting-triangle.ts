declare const checked: unique symbol

/** One event: the period in which it happened and the one in which it was known, as positions from 0. */
export type DatedReport = { readonly event: number; readonly report: number }

/**
 * Events by the period in which they happened and by how many periods later they were known; the last column holds that delay and
 * longer ones. null: not seen yet. `observed` is what each period has until now. Made by `reportingTriangle` alone.
 */
export type ReportingTriangle = {
  readonly longestDelay: number
  readonly cells: readonly (readonly (number | null)[])[]
  readonly observed: readonly number[]
  readonly [checked]: true
}

/**
 * Counts events that happened and were known in the first `periods` periods; the last of them is now.
 * @throws RangeError for positions that are not whole, reports before their event, or a longest delay that is not whole from 1 on.
 * @example
 * const reports = [{ event: 0, report: 0 }, { event: 0, report: 1 }, { event: 1, report: 1 }]
 * reportingTriangle(reports, { periods: 2, longestDelay: 1 }).cells // → [[1,1],[1,null]]
 */
export function reportingTriangle(
  reports: readonly DatedReport[],
  { periods, longestDelay }: { readonly periods: number; readonly longestDelay: number },
): ReportingTriangle {
  if (!(Number.isInteger(periods) && periods >= 1)) throw new RangeError('periods: a whole number from 1 on')
  if (!(Number.isInteger(longestDelay) && longestDelay >= 1))
    throw new RangeError('longestDelay: a whole number from 1 on')
  const cells = Array.from({ length: periods }, (_, period) =>
    Array.from({ length: longestDelay + 1 }, (_, delay): number | null =>
      period + delay < periods ? 0 : null,
    ),
  )
  for (const { event, report } of reports) {
    if (!Number.isInteger(event) || !Number.isInteger(report))
      throw new RangeError('reports: whole positions')
    if (report < event) throw new RangeError('reports: not known before they happened')
    const row = cells[event]
    if (!row || report >= periods) continue
    const delay = Math.min(longestDelay, report - event)
    row[delay] = (row[delay] ?? 0) + 1
  }
  const observed = cells.map((row) => row.reduce<number>((sum, cell) => sum + (cell ?? 0), 0))
  return { longestDelay, cells, observed } as unknown as ReportingTriangle
}
