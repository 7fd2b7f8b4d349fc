export type { EarsTold } from './ears.ts'
export { ears, earsHistory, earsOfCounts } from './ears.ts'
export type { EarsSettings } from './ears-settings.ts'
export { completeEars } from './ears-settings.ts'
