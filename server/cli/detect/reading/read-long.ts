import {
  type CountSeries,
  type Period,
  type PeriodStart,
  parsePeriod,
  periodOrdinal,
} from '../../../../detectors/index.ts'
import type { Row, Table } from './parse-table.ts'
import { readCount } from './read-cells.ts'
import { type AbsentRows, BOUNDS, SeriesFileProblem } from './series-file.ts'

/**
 * Which column plays which part. `sums`: rows of one period add up (single days), otherwise a second row is a mistake.
 * Without a column of counts each row is one event; without one of places the file is one place.
 */
export type LongColumns = {
  readonly period: Period
  readonly sums: boolean
  readonly time: number
  readonly place: number | null
  readonly code: number | null
  readonly count: number | null
}

type Cells = Map<number, number | null>
type Gathered = {
  readonly cells: Map<string, { place: string; code: string | null; byPeriod: Cells }>
  readonly first: PeriodStart
  readonly from: number
  readonly to: number
}

const add = (left: number | null, right: number | null) =>
  left === null || right === null ? null : left + right

function gather({ header, rows }: Table, columns: LongColumns, fileName: string): Gathered {
  const cells: Gathered['cells'] = new Map()
  let first: PeriodStart | null = null
  let to = Number.NEGATIVE_INFINITY
  for (const row of rows) {
    const start = readStart(row, header, columns)
    if (first === null || periodOrdinal(start) < periodOrdinal(first)) first = start
    const ordinal = periodOrdinal(start)
    to = Math.max(to, ordinal)
    const place = columns.place === null ? fileName : readName(row, header, columns.place)
    const code = columns.code === null ? null : readName(row, header, columns.code)
    const key = JSON.stringify([place, code])
    const { byPeriod } = cells.get(key) ?? remember(cells, key, { place, code, byPeriod: new Map() })
    const count = columns.count === null ? 1 : countOf(row, header, columns.count)
    const before = byPeriod.get(ordinal)
    if (before !== undefined && !columns.sums) {
      throw new SeriesFileProblem('repeated', { line: row.line, found: row.cells.join(', ') })
    }
    byPeriod.set(ordinal, before === undefined ? count : add(before, count))
  }
  if (first === null) throw new SeriesFileProblem('no-rows')
  return { cells, first, from: periodOrdinal(first), to }
}

function countOf(row: Row, header: readonly string[], at: number): number | null {
  return readCount({ text: row.cells[at] ?? '', line: row.line, column: header[at] ?? '' })
}

function remember<T>(cells: Map<string, T>, key: string, entry: T): T {
  if (cells.size >= BOUNDS.series) throw new SeriesFileProblem('too-many-series', { found: key })
  cells.set(key, entry)
  return entry
}

function readStart(row: Row, header: readonly string[], { time, period }: LongColumns): PeriodStart {
  const found = row.cells[time] ?? ''
  const start = parsePeriod(found, period)
  if (start === null)
    throw new SeriesFileProblem('bad-period', { line: row.line, column: header[time] ?? '', found })
  return start
}

function readName(row: Row, header: readonly string[], at: number): string {
  const name = row.cells[at] ?? ''
  if (name === '') throw new SeriesFileProblem('empty-name', { line: row.line, column: header[at] ?? '' })
  return name
}

/** A total is known only where each of its parts is. */
function totalOf(parts: readonly CountSeries[], place: string): CountSeries | null {
  const [first] = parts
  if (!first || parts.length < 2) return null
  const counts = first.counts.map((_, at) =>
    parts.reduce<number | null>((sum, { counts: part }) => add(sum, part[at] ?? null), 0),
  )
  return { ...first, id: JSON.stringify([place]), label: place, counts }
}

/** One series a place and code, and a total for each place that has several codes. All run over the whole span of the file. */
export function readLong(
  table: Table,
  columns: LongColumns,
  { name, absent }: { readonly name: string; readonly absent: AbsentRows },
): { series: CountSeries[]; absentCells: number } {
  const { cells, first, from, to } = gather(table, columns, name)
  const periods = to - from + 1
  if (periods > BOUNDS.periods || periods * cells.size > BOUNDS.cells)
    throw new SeriesFileProblem('too-many-periods', {})
  let absentCells = 0
  const byPlace = new Map<string, CountSeries[]>()
  for (const { place, code, byPeriod } of cells.values()) {
    absentCells += periods - byPeriod.size
    const counts = Array.from({ length: periods }, (_, at) => {
      const count = byPeriod.get(from + at)
      return count === undefined ? (absent === 'zero' ? 0 : null) : count
    })
    const id = JSON.stringify(code === null ? [place] : [place, code])
    const series: CountSeries = {
      id,
      label: code === null ? place : `${place} · ${code}`,
      period: columns.period,
      start: first,
      counts,
    }
    byPlace.set(place, [...(byPlace.get(place) ?? []), series])
  }
  const series = [...byPlace].flatMap(([place, parts]) => {
    const total = totalOf(parts, place)
    return total ? [total, ...parts] : parts
  })
  return { series, absentCells }
}
