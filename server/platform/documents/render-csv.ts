import { stringify } from 'csv-stringify/sync'
import type { Cell, Table } from './table.ts'

/**
 * A table as CSV (RFC 4180, UTF-8 with its mark, which a spreadsheet needs to read accents). A text that a spreadsheet would
 * take for a formula is led by an apostrophe: what somebody wrote is never carried out on somebody else's machine.
 */
export function renderCsv(table: Table): Uint8Array<ArrayBuffer> {
  const lines = [table.head, ...table.rows].map((row) => row.map(harmless))
  return new TextEncoder().encode(
    `\u{feff}${stringify(lines, { record_delimiter: 'windows', quoted_match: /[\r\n]/ })}`,
  )
}

const formula = /^[=+\-@\t\r]/

const harmless = (cell: Cell): Cell => (typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell)
