export { type ReportWish, reportDocument } from './report-document.ts'
export { type Pen, penOf } from './report-pen.ts'
