export type { DetailCounts, DetailFinding } from './drill-down.ts'
export { drillDown } from './drill-down.ts'
