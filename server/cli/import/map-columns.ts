import { EXIT, printable, Refusal } from '../tool/index.ts'

/** The columns that a kind of file may have, each with the headings under which it is known. */
export interface FieldNames<F extends string> {
  readonly names: Readonly<Record<F, readonly string[]>>
  readonly required: readonly F[]
}

export interface Columns<F extends string> {
  readonly at: ReadonlyMap<F, number>
  /** Headings that are not read: a signal has no free text, whatever a file brings. */
  readonly unread: readonly string[]
}

/**
 * Finds which column holds which field, by its heading (in any case, with or without accents) or as it was told.
 *
 * @param given `field=heading` pairs of `--map`; they win over the known headings
 * @throws Refusal when a required field has no column, or a field has two
 */
export function mapColumns<F extends string>(
  header: readonly string[],
  fields: FieldNames<F>,
  given: readonly string[],
): Columns<F> {
  const headings = header.map(plain)
  const at = readGiven(headings, fields, given)
  const told = new Set(at.values())
  const names = Object.entries(fields.names) as [F, readonly string[]][]
  for (const [field, known] of names) {
    if (at.has(field)) continue
    const wanted = new Set([field, ...known].map(plain))
    const found = headings.flatMap((heading, column) =>
      wanted.has(heading) && !told.has(column) ? [column] : [],
    )
    const [first, second] = found
    if (first !== undefined && second !== undefined) {
      throw wrong(
        `two columns may be “${field}”: ${quoted(header, found)}. Say which with --map ${field}=HEADING`,
      )
    }
    if (first !== undefined) at.set(field, first)
  }
  const missing = fields.required.filter((field) => !at.has(field))
  if (missing.length > 0) {
    throw wrong(
      `no column for ${missing.join(', ')} among ${quoted(header, [...header.keys()])}. Name it with --map ${missing[0]}=HEADING`,
    )
  }
  const read = new Set(at.values())
  return { at, unread: header.filter((_, column) => !read.has(column)) }
}

/** The cells of a row by field; null when it has another number of columns than the header. */
export function cellsOf<F extends string>(
  row: readonly string[],
  columns: Columns<F>,
  width: number,
): Partial<Record<F, string>> | null {
  if (row.length !== width) return null
  const cells: Partial<Record<F, string>> = {}
  for (const [field, column] of columns.at) cells[field] = row[column] ?? ''
  return cells
}

function readGiven<F extends string>(
  headings: readonly string[],
  fields: FieldNames<F>,
  given: readonly string[],
): Map<F, number> {
  const at = new Map<F, number>()
  for (const pair of given) {
    const [name = '', heading = ''] = pair.split('=', 2)
    const field = (Object.keys(fields.names) as F[]).find((known) => plain(known) === plain(name))
    const column = headings.indexOf(plain(heading))
    if (field === undefined)
      throw wrong(`--map ${printable(pair)}: the fields are ${Object.keys(fields.names).join(', ')}`)
    if (heading === '' || column < 0) throw wrong(`--map ${printable(pair)}: the file has no such heading`)
    at.set(field, column)
  }
  return at
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

const quoted = (header: readonly string[], columns: readonly number[]): string =>
  columns
    .slice(0, 20)
    .map((column) => `“${printable(header[column] ?? '')}”`)
    .join(', ')

const wrong = (message: string) => new Refusal(message, EXIT.wrongUse)
