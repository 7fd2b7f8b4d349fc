import PDFDocument from 'pdfkit'
import type { Block, Document } from './document.ts'
import { latinText } from './latin-text.ts'

const margin = 56
const plain = 'Helvetica'
const bold = 'Helvetica-Bold'
const ink = '#1b2430'
const pale = '#5b6776'
const line = '#c9d1da'
const cellPadding = 4

type Pdf = InstanceType<typeof PDFDocument>
type Element = ReturnType<Pdf['struct']>

/**
 * A tagged PDF of a document on letter paper: headings, paragraphs and tables are marked as what they are, in the
 * document's language, so that a screen reader can read it. The same document at the same moment gives the same bytes.
 */
export async function renderPdf(document: Document): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = new PDFDocument({
    size: 'LETTER',
    margins: { top: margin, bottom: margin + 14, left: margin, right: margin },
    tagged: true,
    lang: document.language,
    pdfVersion: '1.7',
    displayTitle: true,
    bufferPages: true,
    info: { Title: document.title, Creator: 'Vigía', Producer: 'Vigía', CreationDate: document.createdAt },
  })
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject))
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  writeHead(pdf, root, document)
  for (const block of document.blocks) writeBlock(pdf, root, block)
  if (document.code !== undefined) drawCode(pdf, root, document.code)
  root.end()
  writeEveryPage(pdf, document)
  pdf.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

const width = (pdf: Pdf): number => pdf.page.width - 2 * margin

function write(pdf: Pdf, { parent, role }: { parent: Element; role: string }, draw: () => void): void {
  parent.add(pdf.struct(role, {}, draw))
}

function writeHead(pdf: Pdf, root: Element, document: Document): void {
  write(pdf, { parent: root, role: 'H1' }, () =>
    pdf.font(bold).fontSize(18).fillColor(ink).text(latinText(document.title), margin, margin),
  )
  for (const text of document.lead) {
    write(pdf, { parent: root, role: 'P' }, () =>
      pdf.font(plain).fontSize(10).fillColor(pale).text(latinText(text), margin),
    )
  }
  pdf.moveDown(0.6)
}

function writeBlock(pdf: Pdf, root: Element, block: Block): void {
  switch (block.kind) {
    case 'heading':
      keepTogether(pdf, 48)
      pdf.moveDown(0.5)
      write(pdf, { parent: root, role: 'H2' }, () =>
        pdf.font(bold).fontSize(12).fillColor(ink).text(latinText(block.text), margin),
      )
      pdf.moveDown(0.2)
      return
    case 'paragraph':
      write(pdf, { parent: root, role: 'P' }, () =>
        pdf
          .font(plain)
          .fontSize(10.5)
          .fillColor(ink)
          .text(latinText(block.text), margin, undefined, { lineGap: 2 }),
      )
      pdf.moveDown(0.4)
      return
    case 'facts':
      writeTable(pdf, root, { widths: [0.32, 0.68], rows: block.rows, firstIsHead: true })
      return
    case 'table':
      writeTable(pdf, root, { widths: block.widths, head: block.head, rows: block.rows })
      return
  }
}

/** Six centimetres, so that a telephone reads it at arm's length from paper. */
const codeSide = 170

function drawCode(pdf: Pdf, root: Element, code: NonNullable<Document['code']>): void {
  keepTogether(pdf, codeSide + 12)
  const top = pdf.y
  const figure = pdf.struct('Figure', { alt: latinText(code.alt) }, () => {
    pdf
      .save()
      .translate(margin, top)
      .scale(codeSide / code.size)
    pdf.path(code.path).fill(ink).restore()
  })
  root.add(figure)
  pdf.x = margin
  pdf.y = top + codeSide + 8
}

interface Table {
  readonly widths: readonly number[]
  readonly head?: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The first cell of each row is its heading. */
  readonly firstIsHead?: boolean
}

function writeTable(pdf: Pdf, root: Element, table: Table): void {
  const element = pdf.struct('Table')
  root.add(element)
  if (table.head) writeRow(pdf, element, { table, cells: table.head, isHead: true })
  for (const cells of table.rows) writeRow(pdf, element, { table, cells, isHead: false })
  element.end()
  pdf.moveDown(0.5)
}

function writeRow(
  pdf: Pdf,
  element: Element,
  row: { table: Table; cells: readonly string[]; isHead: boolean },
): void {
  const { table, cells, isHead } = row
  const widths = table.widths.map((share) => share * width(pdf))
  const isHeading = (index: number) => isHead || (table.firstIsHead === true && index === 0)
  const texts = cells.map((cell) => latinText(cell))
  const heights = texts.map((text, index) =>
    pdf
      .font(isHeading(index) ? bold : plain)
      .fontSize(9.5)
      .heightOfString(text || ' ', { width: (widths[index] ?? 0) - 2 * cellPadding }),
  )
  const height = Math.max(...heights) + 2 * cellPadding
  keepTogether(pdf, height)
  const top = pdf.y
  const tr = pdf.struct('TR')
  element.add(tr)
  let left = margin
  for (const [index, text] of texts.entries()) {
    const x = left
    write(pdf, { parent: tr, role: isHeading(index) ? 'TH' : 'TD' }, () =>
      pdf
        .font(isHeading(index) ? bold : plain)
        .fontSize(9.5)
        .fillColor(ink)
        .text(text, x + cellPadding, top + cellPadding, { width: (widths[index] ?? 0) - 2 * cellPadding }),
    )
    left += widths[index] ?? 0
  }
  tr.end()
  // A rule is decoration: no reader says it aloud.
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf
    .moveTo(margin, top + height)
    .lineTo(margin + width(pdf), top + height)
    .lineWidth(0.5)
    .strokeColor(line)
    .stroke()
  pdf.endMarkedContent()
  pdf.x = margin
  pdf.y = top + height
}

/** A new page when what follows would be cut. */
function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage()
}

function writeEveryPage(pdf: Pdf, document: Document): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page)
    // Writing below the margin would begin another page.
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    const foot = `${document.footer} · ${document.pageOf(page - start + 1, count)}`
    pdf.font(plain).fontSize(8).fillColor(pale)
    pdf.text(latinText(foot), margin, pdf.page.height - margin, { width: width(pdf), lineBreak: false })
    if (document.watermark !== null) writeWatermark(pdf, latinText(document.watermark))
    pdf.endMarkedContent()
  }
}

function writeWatermark(pdf: Pdf, text: string): void {
  pdf
    .font(bold)
    .fontSize(10)
    .fillColor('#a3301c')
    .text(text, margin, 24, { width: width(pdf), align: 'center', lineBreak: false })
  pdf.save()
  pdf.rotate(-45, { origin: [pdf.page.width / 2, pdf.page.height / 2] })
  // As large as the diagonal allows.
  const size = Math.min(72, (72 * 560) / pdf.fontSize(72).widthOfString(text))
  pdf.fontSize(size).fillColor('#a3301c', 0.12)
  pdf.text(text, 0, pdf.page.height / 2 - size / 2, {
    width: pdf.page.width,
    align: 'center',
    lineBreak: false,
  })
  pdf.restore()
}
