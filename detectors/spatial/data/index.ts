export type { Exposure, Population } from './person-time.ts'
export type { ScanData, ScanPlace } from './scan-data.ts'
export { scanData } from './scan-data.ts'
