export { alphaOf } from './alpha.ts'
export {
  analyseItem,
  analyseItems,
  type ItemAnalysis,
  type ItemAnswer,
  type ItemFigures,
  type Reading,
} from './item-analysis.ts'
export type { CannotTell, CannotTellReason, Measure } from './learning.ts'
export { doneLevel, markRubric, type RubricMark } from './mark-rubric.ts'
export { type Key, type Mark, markSheet, passShare } from './mark-sheet.ts'
export { changeOf, gainOf, gainOfMeans, meanOfChanges, meanOfGains } from './normalised-gain.ts'
export { type DrawBelow, orderQuestions } from './order-questions.ts'
