export { CaseProblem } from './case-problem.ts'
export type { ComputedCases } from './compute-cases.ts'
export { computeCases } from './compute-cases.ts'
export { type DoScan, fillScanCases } from './spatial/index.ts'
