export {
  mcNemarTest,
  type NoTest,
  type Pair,
  type SidePair,
  signedRankTest,
  signTest,
  type TestOfPairs,
} from './exact-tests.ts'
