export type { PreparedScan, ScanNotTold, ScanOutcome } from './prepare-scan.ts'
export { scan } from './scan.ts'
export type {
  CountryCluster,
  CountryCounts,
  CountryScan,
  CountryScanSettings,
} from './scan-country.ts'
export { scanCountry, scanCountryInWorkers } from './scan-country.ts'
export { type Crew, type ScanWorker, scanInWorkers } from './scan-in-workers.ts'
