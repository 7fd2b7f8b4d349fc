import { stringify } from 'csv-stringify/sync'

/** A column under its heading and its hashtag: `#adm1+code`. */
export interface HxlColumn {
  readonly heading: string
  readonly tag: string
}

/** Nothing, where a figure is not known or may not be published; never 0. */
export type HxlCell = string | number | null

export interface HxlTable {
  readonly columns: readonly HxlColumn[]
  readonly rows: readonly (readonly HxlCell[])[]
}

const tagShape = /^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/
/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/

/**
 * A table as CSV of the Humanitarian Exchange Language: headings, then a row of hashtags, then the data. A text that a
 * spreadsheet would take for a formula is led by an apostrophe.
 *
 * @throws RangeError for a hashtag that is none, two columns of the same, a row of another length or a number that is none
 */
export function writeHxl({ columns, rows }: HxlTable): string {
  for (const { tag } of columns) if (!tagShape.test(tag)) throw new RangeError('a hashtag is malformed')
  if (new Set(columns.map(({ tag }) => tag)).size !== columns.length)
    throw new RangeError('two columns have the same hashtag')
  const lines = rows.map((row) => {
    if (row.length !== columns.length) throw new RangeError('a row has another length than the headings')
    return row.map(written)
  })
  return stringify(
    [columns.map(({ heading }) => harmless(heading)), columns.map(({ tag }) => tag), ...lines],
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  )
}

function written(cell: HxlCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return harmless(cell)
  if (!Number.isFinite(cell)) throw new RangeError('a number is none')
  return String(cell || 0)
}

const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text)
