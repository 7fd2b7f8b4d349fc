import {
  AlignmentType,
  BorderStyle,
  Document as Docx,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Block, Document } from './document.ts'

/** What a zip file says of when its parts were written: nothing. The same document is then the same bytes at any time. */
const noTime = new Date(1980, 0, 1)
const locales = { es: 'es-HN', fr: 'fr-CA', en: 'en-US' } as const
/** Letter paper and its margins, and the width between them, in twentieths of a point. */
const [pageWidth, pageHeight, margin] = [12_240, 15_840, 1_120]
const textWidth = pageWidth - 2 * margin

/**
 * A document as Office Open XML, for whoever has to write on in it: the same headings, paragraphs and tables as the PDF, in the
 * styles of the word processor, with its language and with heads of tables that a screen reader knows. The same document
 * is the same bytes.
 */
export async function renderDocx(document: Document): Promise<Uint8Array<ArrayBuffer>> {
  const docx = new Docx({
    creator: 'Vigía',
    lastModifiedBy: 'Vigía',
    title: document.title,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 21, language: { value: locales[document.language] } } },
        heading1: { run: { size: 36, bold: true, color: '1B2430' }, paragraph: { spacing: { after: 120 } } },
        heading2: {
          run: { size: 26, bold: true, color: '1B2430' },
          paragraph: { spacing: { before: 280, after: 100 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: pageWidth, height: pageHeight },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        headers: { default: headOf(document) },
        footers: { default: footOf(document) },
        children: [
          new Paragraph({ text: plain(document.title), heading: HeadingLevel.HEADING_1 }),
          ...document.lead.map(
            (text) => new Paragraph({ children: [run(text, { color: '5B6776', size: 20 })] }),
          ),
          ...document.blocks.flatMap(written),
          // A word processor prints no path: the address stands there, to follow.
          ...(document.code === undefined
            ? []
            : [new Paragraph({ children: lines(document.code.link, {}) })]),
        ],
      },
    ],
  })
  return sameBytes(new Uint8Array(await Packer.toBuffer(docx)), document.createdAt)
}

/** A demonstration, an exercise, a draft: said above every page. */
const headOf = ({ watermark }: Document): Header =>
  new Header({
    children:
      watermark === null
        ? []
        : [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [run(watermark, { bold: true, color: 'A3301C', size: 28 })],
            }),
          ],
  })

/** The words around the two numbers are the document’s own: they are what is left of a page of which the numbers are taken out. */
function footOf({ footer, pageOf }: Document): Footer {
  const [before = '', between = '', after = ''] = pageOf(77_777, 88_888).split(/77777|88888/)
  const small = { color: '5B6776', size: 16 }
  return new Footer({
    children: [
      new Paragraph({
        children: [
          run(`${footer} · ${before}`, small),
          new TextRun({ children: [PageNumber.CURRENT], ...small }),
          run(between, small),
          new TextRun({ children: [PageNumber.TOTAL_PAGES], ...small }),
          run(after, small),
        ],
      }),
    ],
  })
}

function written(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: plain(block.text), heading: HeadingLevel.HEADING_2, keepNext: true })]
    case 'paragraph':
      return [new Paragraph({ children: lines(block.text, {}), spacing: { after: 120 } })]
    case 'facts':
      return tableOf({ widths: [0.32, 0.68], rows: block.rows, firstIsHead: true })
    case 'table':
      return tableOf({ widths: block.widths, head: block.head, rows: block.rows })
  }
}

interface Rows {
  readonly widths: readonly number[]
  readonly head?: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The first cell of each row is its heading. */
  readonly firstIsHead?: boolean
}

/** A table, and a little air below it; a table without a row is no table. */
function tableOf(given: Rows): (Paragraph | Table)[] {
  const rows = [
    ...(given.head ? [rowOf(given, given.head, true)] : []),
    ...given.rows.map((cells) => rowOf(given, cells, false)),
  ]
  if (rows.length === 0) return []
  const columnWidths = given.widths.map((share) => Math.round(share * textWidth))
  return [
    new Table({
      rows,
      columnWidths,
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      borders: {
        top: none,
        bottom: rule,
        left: none,
        right: none,
        insideHorizontal: rule,
        insideVertical: none,
      },
    }),
    new Paragraph({ spacing: { after: 80 } }),
  ]
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: 'C9D1DA' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

function rowOf({ widths, firstIsHead = false }: Rows, cells: readonly string[], isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text, index) =>
        new TableCell({
          width: { size: Math.round((widths[index] ?? 0) * textWidth), type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 80, right: 80 },
          children: [
            new Paragraph({
              children: lines(text, { bold: isHead || (firstIsHead && index === 0), size: 19 }),
            }),
          ],
        }),
    ),
  })
}

type Look = { readonly bold?: boolean; readonly color?: string; readonly size?: number }

const lines = (text: string, look: Look): TextRun[] =>
  text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: plain(line), ...(index > 0 ? { break: 1 } : {}) }))

const run = (text: string, look: Look): TextRun => new TextRun({ ...look, text: plain(text) })

/** Without the characters that XML cannot hold. */
const plain = (text: string): string =>
  text.replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => ('\t\n'.includes(character) ? character : ''))

/** The library writes the hour of the machine into the properties; here the document’s own moment stands instead. */
function sameBytes(file: Uint8Array, createdAt: Date): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file)
  const name = 'docProps/core.xml'
  const core = parts[name]
  if (core === undefined) throw new Error('a document without its properties')
  const moment = createdAt.toISOString().replace(/\.\d+Z$/, 'Z')
  parts[name] = strToU8(
    strFromU8(core).replaceAll(
      /(<dcterms:(created|modified)[^>]*>)[^<]*/g,
      (_all, open: string) => `${open}${moment}`,
    ),
  )
  return zipSync(parts, { mtime: noTime })
}
