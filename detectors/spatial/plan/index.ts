export { makePlan } from './make-plan.ts'
export type { Chance, Given, Rates, ScanPlan, Windows } from './scan-plan.ts'
export type { ScanAnalysis, ScanModel, ScanSettings, WholeSettings } from './scan-settings.ts'
export { wholeSettings } from './scan-settings.ts'
