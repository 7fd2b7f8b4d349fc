export { casesFast } from './cases-fast.ts'
export { permutedFast } from './permuted-fast.ts'
