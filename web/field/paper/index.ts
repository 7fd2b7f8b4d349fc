export { paperSheet } from './paper-sheet.ts'
