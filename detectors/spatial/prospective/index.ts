export { type DrawTable, drawAround, drawPermuted, drawWithinTotal } from './draw-table.ts'
export { nearestSets } from './nearest-sets.ts'
export type { Tables, WindowScore, WindowScores } from './window-scores.ts'
export { windowScores } from './window-scores.ts'
