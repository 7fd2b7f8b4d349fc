export { POISSON_LIMITS } from './poisson-limits.ts'
export type { RkiSettings, RkiTold } from './rki.ts'
export { rki } from './rki.ts'
