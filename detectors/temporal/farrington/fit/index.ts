export type { Baseline } from './baseline.ts'
export type { BaselineFit, NoFit } from './fit-baseline.ts'
export { fitBaseline } from './fit-baseline.ts'
export { SMALLEST_MEAN } from './fit-log-linear.ts'
