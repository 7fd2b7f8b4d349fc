/**
 * The public door: what somebody outside this folder may use.
 *
 * A live room keeps one `OpinionMatrix`, gives it each vote by `withVote` and asks `analyseOpinions` again: a few milliseconds, and the same
 * to the last bit as from all votes at once. A round of ratings is closed with `reachConsensus` (the rule that was stored before it opened),
 * `summariseRatings`, `adjustedSpread` and `judgePanel`.
 */
export * from './chance/index.ts'
export * from './decisions/index.ts'
export * from './learning/index.ts'
export * from './opinions/index.ts'
export * from './pairs/index.ts'
export * from './ratings/index.ts'
export * from './sectors/index.ts'
export * from './telling/index.ts'
