export {
  type Attrition,
  attritionBySector,
  compareRounds,
  type RoundChange,
  type RoundRatings,
} from './compare-rounds.ts'
export { type Concordance, concordance } from './concordance.ts'
export {
  type ConsensusRule,
  checkRule,
  firstRoundRule,
  type Reached,
  reachConsensus,
  usualRule,
} from './consensus-rule.ts'
export {
  type AdjustedSpread,
  adjustedSpread,
  judgePanel,
  type PanelRule,
  type PanelVerdict,
} from './panel-disagreement.ts'
export { quantile } from './quantile.ts'
export { type RatingSummary, summariseRatings } from './summarise-ratings.ts'
export { weightedKappa } from './weighted-kappa.ts'
