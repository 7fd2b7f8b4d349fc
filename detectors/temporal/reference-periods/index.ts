export type { ReferencePeriods, ReferenceSums } from './reference-periods.ts'
export { checkReferencePeriods, referenceShape, sourceFor, sumReferences } from './reference-periods.ts'
