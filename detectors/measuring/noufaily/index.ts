export type { NoufailyScenario } from './noufaily-scenarios.ts'
export { NOUFAILY_SCENARIOS } from './noufaily-scenarios.ts'
export type { JudgeWeek, NoufailyScore, NoufailyTally, TailProbabilities } from './score-noufaily.ts'
export { levelAtRate, scoreNoufaily, tallyNoufaily } from './score-noufaily.ts'
export type { NoufailySeries } from './simulate-noufaily.ts'
export {
  NOUFAILY_WEEKS,
  OUTBREAK_SIZES,
  simulateNoufaily,
  withOutbreak,
} from './simulate-noufaily.ts'
