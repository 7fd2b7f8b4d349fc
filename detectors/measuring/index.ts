export * from './country/index.ts'
export type {
  JudgeWeek,
  NoufailyScenario,
  NoufailyScore,
  NoufailySeries,
  NoufailyTally,
  TailProbabilities,
} from './noufaily/index.ts'
export {
  levelAtRate,
  NOUFAILY_SCENARIOS,
  NOUFAILY_WEEKS,
  OUTBREAK_SIZES,
  scoreNoufaily,
  simulateNoufaily,
  tallyNoufaily,
  withOutbreak,
} from './noufaily/index.ts'
export type { Score, Tally } from './score-against-labels.ts'
export { poolTallies, scoreTally, tallyAlarms } from './score-against-labels.ts'
export { seededRandom } from './seeded-random.ts'
export type { CountLaw } from './simulate-counts.ts'
export { drawCount, simulateCounts } from './simulate-counts.ts'
