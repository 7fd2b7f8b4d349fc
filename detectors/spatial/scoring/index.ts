export { fewestCases, largestExpected } from './largest-expected.ts'
export type { Score } from './score.ts'
export { againstBaseline, scoreOf, withinTotal } from './score.ts'
