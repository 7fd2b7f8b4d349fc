import { CsvError, parse } from 'csv-parse/sync'
import { bulkRows, type RowFault } from '../../../vocabulary/wire/bulk.ts'

/** The fields that a table may have, each with the headings under which it is known in the three languages. */
export interface TableFields<F extends string> {
  readonly names: Readonly<Record<F, readonly string[]>>
  readonly required: readonly F[]
}

export interface TableRow<F extends string> {
  readonly line: number
  readonly cells: Readonly<Record<F, string>>
}

export interface Table<F extends string> {
  readonly rows: readonly TableRow<F>[]
  readonly faults: readonly RowFault[]
  readonly unread: readonly string[]
}

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

const separators = [',', ';', '\t'] as const

/** Without case, accents and signs: how headings and words are compared. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Reads a table by its headings; what is wrong with it as a whole is a fault of its line. */
export function readTable<F extends string>(csv: string, fields: TableFields<F>): Table<F> {
  const read = readLines(csv)
  if ('line' in read) return { rows: [], faults: [read], unread: [] }
  const [header, ...lines] = read.lines
  const headings = header?.cells ?? []
  const { at, faults } = findColumns(headings, fields)
  if (faults.length > 0) return { rows: [], faults, unread: [] }
  const taken = new Set(at.values())
  const unread = headings.filter((heading, column) => heading !== '' && !taken.has(column))
  if (lines.length > bulkRows) {
    const line = lines[bulkRows]?.line ?? bulkRows
    return { rows: [], faults: [{ line, column: null, reason: 'too-many-rows' }], unread }
  }
  const rows: TableRow<F>[] = []
  const widths: RowFault[] = []
  for (const { line, cells } of lines) {
    if (cells.length !== headings.length) widths.push({ line, column: null, reason: 'other-width' })
    else {
      const entries = (Object.keys(fields.names) as F[]).map((field) => [
        field,
        cells[at.get(field) ?? -1] ?? '',
      ])
      rows.push({ line, cells: Object.fromEntries(entries) as Record<F, string> })
    }
  }
  return { rows, faults: widths, unread }
}

function readLines(csv: string): { readonly lines: readonly Line[] } | RowFault {
  try {
    const records = parse(csv, {
      bom: true,
      info: true,
      delimiter: separatorOf(csv),
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 16_384,
    }) as unknown as readonly { record: string[]; info: { lines: number } }[]
    return { lines: records.map(({ record, info }) => ({ line: info.lines, cells: record })) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line: unknown = Reflect.get(error, 'lines')
    return { line: typeof line === 'number' ? line : 1, column: null, reason: 'broken' }
  }
}

function separatorOf(csv: string): string {
  const [first = ''] = csv.split(/\r?\n/, 1)
  const counts = separators.map((separator) => first.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}

function findColumns<F extends string>(headings: readonly string[], fields: TableFields<F>) {
  const known = headings.map(plain)
  const at = new Map<F, number>()
  const faults: RowFault[] = []
  for (const [field, names] of Object.entries(fields.names) as [F, readonly string[]][]) {
    const wanted = new Set([field, ...names].map(plain))
    const found = known.flatMap((heading, column) => (wanted.has(heading) ? [column] : []))
    if (found.length > 1) faults.push({ line: 1, column: field, reason: 'two-columns' })
    if (found[0] !== undefined) at.set(field, found[0])
    else if (fields.required.includes(field)) faults.push({ line: 1, column: field, reason: 'no-column' })
  }
  return { at, faults }
}
