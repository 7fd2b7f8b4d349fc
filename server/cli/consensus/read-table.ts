import { readFile } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse/sync'
import { EXIT, printable, Refusal } from '../tool/index.ts'

/** Rows by the heading of their column, each with the line it stands on. */
export interface Table {
  readonly headings: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[]
}

const largest = 64 * 2 ** 20

const refusedBySystem: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this account may not read it',
}

export const unreadable = (path: string, why: string): Refusal =>
  new Refusal(`${path}: ${why}`, EXIT.unreadableFile)

/** Reads a CSV file with a heading. @throws Refusal in words for whoever gave the file */
export async function readTable(path: string): Promise<Table> {
  const records = parseRecords(path, await readText(path))
  const [first, ...rest] = records
  const headings = first?.record.map((heading) => heading.trim()) ?? []
  if (rest.length === 0) throw unreadable(path, 'the file has no rows')
  const twice = headings.find((heading, at) => headings.indexOf(heading) !== at)
  if (twice !== undefined) throw unreadable(path, `the column “${printable(twice)}” stands twice`)
  const rows = rest.map(({ record, info }) => {
    if (record.length !== headings.length)
      throw unreadable(path, `line ${info.lines}: ${record.length} cells, the heading has ${headings.length}`)
    const cells = Object.fromEntries(headings.map((heading, at) => [heading, record[at]?.trim() ?? '']))
    return { line: info.lines, cells }
  })
  return { headings, rows }
}

async function readText(path: string): Promise<string> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    const code = error instanceof Error ? String(Reflect.get(error, 'code')) : ''
    throw unreadable(path, `the file cannot be opened: ${refusedBySystem[code] ?? code}`)
  }
  if (bytes.length > largest) throw unreadable(path, 'the file is larger than 64 MiB')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw unreadable(path, 'the file is not UTF-8 text')
  }
}

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

function parseRecords(path: string, text: string): readonly Parsed[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line: unknown = Reflect.get(error, 'lines')
    throw unreadable(path, `the CSV is broken${typeof line === 'number' ? ` (line ${line})` : ''}`)
  }
}
