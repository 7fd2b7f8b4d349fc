import { unzipSync, zipSync } from 'fflate'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import type { Cell, Table } from './table.ts'

/** What a zip file says of when its parts were written: nothing. The same table is then the same bytes at any time. */
const noTime = new Date(1980, 0, 1)

/** A table as a spreadsheet (Office Open XML): its headings bold and always in sight, texts as texts and never formulas. */
export async function renderXlsx(table: Table): Promise<Uint8Array<ArrayBuffer>> {
  const data: SheetData = [
    table.head.map((text) => ({ value: text, type: String, fontWeight: 'bold' as const })),
    ...table.rows.map((row) => row.map(cellOf)),
  ]
  const columns = table.head.map((text, index) => ({ width: widthOf(text, table.rows, index) }))
  const file = await writeXlsxFile(data, {
    sheet: sheetName(table.name),
    columns,
    stickyRowsCount: 1,
  }).toBuffer()
  return zipSync(unzipSync(new Uint8Array(file)), { mtime: noTime })
}

const cellOf = (cell: Cell) =>
  cell === null
    ? null
    : typeof cell === 'number'
      ? { value: cell, type: Number }
      : { value: cell, type: String }

const [narrowest, widest] = [8, 60]

/** In characters: as wide as its longest text, within reason. */
function widthOf(head: string, rows: Table['rows'], index: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[index] ?? '').length), head.length)
  return Math.min(Math.max(longest + 2, narrowest), widest)
}

/** A sheet's name holds 31 characters, and none of these. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
