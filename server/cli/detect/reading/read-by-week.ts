import {
  type CountSeries,
  type PeriodStart,
  parsePeriod,
  periodOrdinal,
} from '../../../../detectors/index.ts'
import type { Row, Table } from './parse-table.ts'
import { readCount, readFlag, readWeekNumber } from './read-cells.ts'
import { BOUNDS, SeriesFileProblem } from './series-file.ts'

type Placed = { readonly row: Row; readonly start: PeriodStart }
type Grid = { readonly start: PeriodStart; readonly rows: readonly (Row | null)[] }

const cell = (row: Row, at: number, column: string) => ({ text: row.cells[at] ?? '', line: row.line, column })

/** Puts rows on consecutive weeks; a week without a row stays empty. Rows must go forward in time. */
function toGrid(placed: readonly Placed[]): Grid {
  const [first] = placed
  if (!first) throw new SeriesFileProblem('no-rows')
  const rows: (Row | null)[] = []
  for (const { row, start } of placed) {
    const at = periodOrdinal(start) - periodOrdinal(first.start)
    if (start.kind !== first.start.kind)
      throw new SeriesFileProblem('bad-period', { line: row.line, column: 'year' })
    if (at < rows.length)
      throw new SeriesFileProblem('out-of-order', {
        line: row.line,
        column: 'week',
        found: row.cells[0] ?? '',
      })
    if (at >= BOUNDS.periods)
      throw new SeriesFileProblem('too-many-periods', { line: row.line, column: 'week' })
    while (rows.length < at) rows.push(null)
    rows.push(row)
  }
  return { start: first.start, rows }
}

function weekOfYear(row: Row): PeriodStart {
  const week = readWeekNumber(cell(row, 0, 'week'))
  const year = row.cells[1] ?? ''
  if (year === 'NA' || year === '') return { kind: 'number', first: week }
  const start = parsePeriod(`${year}-W${String(week).padStart(2, '0')}`, 'week')
  if (start === null)
    throw new SeriesFileProblem('bad-period', { line: row.line, column: 'year', found: year })
  return start
}

const absentIn = (grid: Grid, series: number) => grid.rows.filter((row) => row === null).length * series

/** week, year, one column an area, and perhaps epoch at the end. */
export function readWideWeeks({ header, rows }: Table): { series: CountSeries[]; absentCells: number } {
  const areas = header.slice(2, header.at(-1) === 'epoch' ? -1 : undefined)
  if (areas.length > BOUNDS.series) throw new SeriesFileProblem('too-many-series', { line: 1 })
  const repeated = areas.find((area, at) => area === '' || areas.indexOf(area) !== at)
  if (repeated !== undefined)
    throw new SeriesFileProblem('repeated', { line: 1, column: repeated, found: repeated })
  const grid = toGrid(rows.map((row) => ({ row, start: weekOfYear(row) })))
  const series = areas.map(
    (area, at): CountSeries => ({
      id: area,
      label: area,
      period: 'week',
      start: grid.start,
      counts: grid.rows.map((row) => (row === null ? null : readCount(cell(row, at + 2, area)))),
    }),
  )
  return { series, absentCells: absentIn(grid, areas.length) }
}

/** week, observed, outbreak: one series whose past somebody labelled. */
export function readLabelledWeeks(
  { header, rows }: Table,
  name: string,
): { series: CountSeries[]; absentCells: number } {
  const week = (row: Row): PeriodStart => ({ kind: 'number', first: readWeekNumber(cell(row, 0, 'week')) })
  const grid = toGrid(rows.map((row) => ({ row, start: week(row) })))
  const series: CountSeries = {
    id: name,
    label: name,
    period: 'week',
    start: grid.start,
    counts: grid.rows.map((row) => (row === null ? null : readCount(cell(row, 1, header[1] ?? '')))),
    outbreak: grid.rows.map((row) => row !== null && readFlag(cell(row, 2, header[2] ?? ''))),
  }
  return { series: [series], absentCells: absentIn(grid, 1) }
}
