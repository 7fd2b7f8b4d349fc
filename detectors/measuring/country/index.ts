export type { CountryLaw, SimulatedAttack } from './country-law.ts'
export { COUNTRY_LAW } from './country-law.ts'
export type { Without } from './panel-at.ts'
export { CountryReader } from './panel-at.ts'
export type { CountryAnswer, CountryQuestion } from './report-country.ts'
export { reportCountry } from './report-country.ts'
export { simulateCountry } from './simulate-country.ts'
export type {
  SimulatedCluster,
  SimulatedCountry,
  SimulatedPlace,
  SimulatedReport,
  SimulatedTruth,
} from './simulated-country.ts'
