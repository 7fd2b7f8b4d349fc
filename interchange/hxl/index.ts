export { type HxlCell, type HxlColumn, type HxlTable, writeHxl } from './write-hxl.ts'
