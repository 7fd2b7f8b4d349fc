export { normalThreshold } from './normal-threshold.ts'
export type { PredictiveLaw } from './predictive-law.ts'
export { beyond, predictiveLaw, upperCount } from './predictive-law.ts'
