export type { Block, Document } from './document.ts'
export { renderPdf } from './render-pdf.ts'
