export type { DoScan } from './fill-satscan.ts'
export { fillScanCases } from './fill-scan-cases.ts'
