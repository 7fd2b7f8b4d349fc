export { type Measured, meanOf, measured, type Untold, untold } from './telling.ts'
