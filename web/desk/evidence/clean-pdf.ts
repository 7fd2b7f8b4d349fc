import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import { cleanJpeg } from '../../../interchange/pictures/index.ts'

export const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-'

/** What tells of author, program, dates and earlier states, on whatever object it hangs. */
const telling = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'Thumb',
  'AA',
  'A',
  'OpenAction',
  'JavaScript',
  'EmbeddedFiles',
]

/**
 * A new PDF with the pages of another and nothing beside them: no information dictionary, no XMP, no attachments, scripts,
 * comments or earlier revisions, and no camera data in its pictures. Null when it cannot be read, or is locked.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  // Loaded when somebody attaches a PDF: the desk does not carry it otherwise.
  const pdf = await import('@cantoo/pdf-lib')
  try {
    const from = await pdf.PDFDocument.load(bytes, { updateMetadata: false })
    const clean = await pdf.PDFDocument.create({ updateMetadata: false })
    for (const page of await clean.copyPages(from, from.getPageIndices())) {
      dropComments(page.node, pdf)
      clean.addPage(page)
    }
    cleanObjects(clean, pdf)
    return new Uint8Array(await clean.save({ addDefaultPage: false, updateFieldAppearances: false }))
  } catch {
    return null
  }
}

type Pdf = typeof import('@cantoo/pdf-lib')

/** Fields of a form stay, as they are filled in; remarks, links and files pinned to a page do not. */
function dropComments(page: PDFDict, { PDFName, PDFArray, PDFDict: Dict }: Pdf): void {
  const annotations = page.lookup(PDFName.of('Annots'))
  if (!(annotations instanceof PDFArray)) return
  for (let at = annotations.size() - 1; at >= 0; at--) {
    const annotation = annotations.lookup(at)
    const isField =
      annotation instanceof Dict && annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Widget')
    if (!isField) annotations.remove(at)
  }
}

function cleanObjects(document: PDFDocument, { PDFName, PDFDict: Dict, PDFRawStream, PDFStream }: Pdf): void {
  for (const [reference, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object
    if (dict instanceof Dict) for (const name of telling) dict.delete(PDFName.of(name))
    if (object instanceof PDFRawStream && object.dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode')) {
      const picture = cleanJpeg(object.contents)
      if (picture === null) throw new Error('a picture that cannot be cleaned')
      document.context.assign(reference, PDFRawStream.of(object.dict, picture))
    }
  }
}
