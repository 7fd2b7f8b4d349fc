export { signedRankTest, signTest, type TestOfPairs } from './exact-tests.ts'
export { analyseItems, type ItemAnalysis, type ItemFigures } from './item-analysis.ts'
export {
  type CannotTell,
  type CannotTellReason,
  type Measure,
  type Measured,
  meanOf,
  measured,
  type Pair,
} from './learning.ts'
export { type Key, type Mark, markSheet, passShare } from './mark-sheet.ts'
export { changeOf, gainOf, gainOfMeans, meanOfChanges, meanOfGains } from './normalised-gain.ts'
export { type DrawBelow, orderQuestions } from './order-questions.ts'
