export { casesAsSaTScan } from './cases-as-satscan.ts'
export { permutedAsSaTScan } from './permuted-as-satscan.ts'
