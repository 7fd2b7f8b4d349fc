export type { EarsOptions } from './ears-one-week.ts'
export { EARS } from './ears-one-week.ts'
export { poissonSum, SUM_SHAPE } from './poisson-sum.ts'
