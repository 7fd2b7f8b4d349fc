import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseTable } from './parse-table.ts'
import { readLabelledWeeks, readWideWeeks } from './read-by-week.ts'
import { readLong } from './read-long.ts'
import { recogniseLayout } from './recognise-layout.ts'
import { BOUNDS, type ReadingChoice, type SeriesFile, SeriesFileProblem } from './series-file.ts'

/** Reads series from CSV text; `name` is the file's, for a layout that names no series. Throws SeriesFileProblem. */
export function readSeriesText(text: string, name: string, choice: ReadingChoice): SeriesFile {
  const table = parseTable(text)
  const recognised = recogniseLayout(table.header, choice)
  const long = 'columns' in recognised
  // Where each row is an event, a period without a row is one without an event.
  const absent = recognised.layout === 'events' ? 'zero' : choice.absent
  const read = long
    ? readLong(table, recognised.columns, { name, absent })
    : recognised.layout === 'wide-weeks'
      ? readWideWeeks(table)
      : readLabelledWeeks(table, name)
  const cells = recognised.layout === 'events' ? 0 : read.absentCells
  return {
    layout: recognised.layout,
    series: read.series,
    rows: table.rows.length,
    absent: { cells, readAs: long ? absent : 'unknown' },
  }
}

/** Text of a file of bounded size. Throws SeriesFileProblem. */
export async function readText(path: string): Promise<string> {
  let bytes: Uint8Array
  try {
    const { size } = await stat(path)
    if (size > BOUNDS.bytes) throw new SeriesFileProblem('too-large', { found: String(size) })
    bytes = await readFile(path)
  } catch (error) {
    if (error instanceof SeriesFileProblem) throw error
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
    throw new SeriesFileProblem('cannot-open', {
      found: typeof code === 'string' ? `${path} (${code})` : path,
    })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SeriesFileProblem('not-text')
  }
}

/** Reads a CSV file of counts and says which layout it recognised. Throws SeriesFileProblem with line, column and what stood there. */
export async function readSeriesFile(path: string, choice: ReadingChoice): Promise<SeriesFile> {
  return readSeriesText(await readText(path), basename(path, '.csv'), choice)
}
