export { classicBaseline } from './classic-baseline.ts'
export { flexibleBaseline } from './flexible-baseline.ts'
