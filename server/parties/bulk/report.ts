import type { BulkReport, RowFault } from '../../../vocabulary/wire/bulk.ts'
import { Problem } from '../../platform/problem.ts'

interface ReadRow<W> {
  readonly line: number
  readonly wanted: W
  readonly faults: readonly RowFault[]
}

interface Sorting<W> {
  /** The field that names a row; the same name twice is a fault of the second. */
  readonly column: string
  readonly keyOf: (wanted: W) => string
  readonly nameOf: (wanted: W) => string
  /** Keys of what is there already. */
  readonly there: ReadonlySet<string>
}

/** Which rows would be added, which are there already, and which are at fault. */
export function sortOut<W>(rows: readonly ReadRow<W>[], by: Sorting<W>) {
  const seen = new Set<string>()
  const adds: ReadRow<W>[] = []
  const known: { line: number; name: string }[] = []
  const faults: RowFault[] = []
  for (const row of rows) {
    const key = by.keyOf(row.wanted)
    faults.push(...row.faults)
    if (key !== '' && seen.has(key)) faults.push({ line: row.line, column: by.column, reason: 'given-twice' })
    else if (by.there.has(key)) known.push({ line: row.line, name: by.nameOf(row.wanted) })
    else if (row.faults.length === 0) adds.push(row)
    seen.add(key)
  }
  return { adds, known, faults }
}

/** All or nothing: who imports has seen a dry run without a fault, or is told to look at one. */
export function refuseFaulty(report: BulkReport): void {
  if (report.faults.length > 0) throw Problem.of('invalid-input', '/csv', 'rows-at-fault')
}
