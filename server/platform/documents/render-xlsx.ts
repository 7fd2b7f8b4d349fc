import { unzipSync, zipSync } from 'fflate'
import writeXlsxFile, { type Sheet, type SheetData } from 'write-excel-file/node'
import type { Block, Document } from './document.ts'
import type { Cell, Table } from './table.ts'

/** What a zip file says of when its parts were written: nothing. The same table is then the same bytes at any time. */
const noTime = new Date(1980, 0, 1)

/** A table as a spreadsheet (Office Open XML): its headings bold and always in sight, texts as texts and never formulas. */
export async function renderXlsx(table: Table): Promise<Uint8Array<ArrayBuffer>> {
  return await pack([sheetOf(table)])
}

/** A document as its first sheet, row by row, then tables on sheets of their own that say as well what they are marked with. */
export async function renderWorkbook(
  document: Document,
  tables: readonly Table[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { watermark } = document
  const marked = tables.map((table) =>
    watermark === null ? table : { ...table, name: `${table.name} ${watermark}` },
  )
  return await pack([documentSheet(document), ...marked.map(sheetOf)])
}

async function pack(sheets: readonly Sheet<Buffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writeXlsxFile([...sheets]).toBuffer()
  return zipSync(unzipSync(new Uint8Array(file)), { mtime: noTime })
}

const sheetOf = (table: Table): Sheet<Buffer> => ({
  data: [table.head.map(bold), ...table.rows.map((row) => row.map(cellOf))],
  sheet: sheetName(table.name),
  columns: table.head.map((text, index) => ({ width: widthOf(text, table.rows, index) })),
  stickyRowsCount: 1,
})

const documentColumns = [60, 30, 24, 24, 24, 16, 30].map((width) => ({ width }))

function documentSheet({ title, lead, blocks, watermark }: Document): Sheet<Buffer> {
  const data: SheetData = [
    ...(watermark === null ? [] : [[bold(watermark)]]),
    [bold(title)],
    ...lead.map((line) => [wrapped(line)]),
    ...blocks.flatMap((block) => [[], ...rowsOf(block)]),
  ]
  return { data, sheet: sheetName(title), columns: documentColumns }
}

function rowsOf(block: Block): SheetData {
  if (block.kind === 'heading') return [[bold(block.text)]]
  if (block.kind === 'paragraph') return [[wrapped(block.text)]]
  if (block.kind === 'facts') return block.rows.map((row) => row.map(wrapped))
  return [block.head.map(bold), ...block.rows.map((row) => row.map(wrapped))]
}

const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })
const wrapped = (value: string) => ({ value, type: String, wrap: true, alignVertical: 'top' as const })

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
