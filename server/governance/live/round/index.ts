export { digestsOf, type KeptVotes, readKeptVotes } from './kept-votes.ts'
export { roundRoutes } from './round-routes.ts'
export { type RoundRule, ruleOf } from './round-rule.ts'
export { getGoingRound, getRound, type RoundRecord, recordRoundMove } from './round-store.ts'
