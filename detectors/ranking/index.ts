export { benjaminiHochberg } from './benjamini-hochberg.ts'
