import { BOUNDS, SeriesFileProblem } from './series-file.ts'

type Cell = { readonly text: string; readonly line: number; readonly column: string }

const UNKNOWN = new Set(['', 'NA', 'na', 'null'])

/** A count, or null for `NA` or an empty cell: not known. Anything but a whole number ≥ 0 is refused with its place. */
export function readCount({ text, line, column }: Cell): number | null {
  if (UNKNOWN.has(text)) return null
  if (!/^\d+$/.test(text) || Number(text) > BOUNDS.count)
    throw new SeriesFileProblem('bad-count', { line, column, found: text })
  return Number(text)
}

/** A label of the past: 0, 1, true or false. */
export function readFlag({ text, line, column }: Cell): boolean {
  const flag = { '0': false, '1': true, false: false, true: true }[text.toLowerCase()]
  if (flag === undefined) throw new SeriesFileProblem('bad-flag', { line, column, found: text })
  return flag
}

/** A bare number of a week in a file without a calendar. */
export function readWeekNumber({ text, line, column }: Cell): number {
  if (!/^\d{1,6}$/.test(text)) throw new SeriesFileProblem('bad-period', { line, column, found: text })
  return Number(text)
}
