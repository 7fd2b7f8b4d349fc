import { CsvError, parse } from 'csv-parse/sync'
import { SeriesFileProblem } from './series-file.ts'

export type Row = { readonly line: number; readonly cells: readonly string[] }
export type Table = { readonly header: readonly string[]; readonly rows: readonly Row[] }

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** Splits CSV text (comma, or semicolon or tab where the header has no comma) into a header and rows that know their line. */
export function parseTable(text: string): Table {
  const first = text.slice(0, text.search(/\r?\n|$/))
  const delimiter = [',', ';', '\t'].find((candidate) => first.includes(candidate)) ?? ','
  let parsed: readonly Parsed[]
  try {
    parsed = parse(text, {
      bom: true,
      info: true,
      delimiter,
      trim: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[]
  } catch (error) {
    if (error instanceof CsvError) throw new SeriesFileProblem('broken-csv', brokenAt(error))
    throw error
  }
  const [header, ...rows] = parsed
  if (!header || rows.length === 0) throw new SeriesFileProblem('no-rows')
  return {
    header: header.record,
    rows: rows.map(({ record, info }) => ({ line: info.lines, cells: record })),
  }
}

function brokenAt(error: CsvError): { line?: number; found: string } {
  const lines: unknown = Reflect.get(error, 'lines')
  return typeof lines === 'number' ? { line: lines, found: error.code } : { found: error.code }
}
