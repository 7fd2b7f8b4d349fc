// The server's door, complete. The field page imports only what it shows, each file alone: codes/signal-codes.ts,
// codes/signal-codes.<language>.ts, codes/field-choices.ts, codes/field-choices.<language>.ts,
// codes/feedback-sentences.ts and, after the first screen, receipt-words.ts.
export * from './alert-sections.ts'
export * from './api-scopes.ts'
export * from './catalogues/index.ts'
export * from './clocks.ts'
export * from './codes/index.ts'
export * from './consensus.ts'
export * from './feed-keys.ts'
export * from './learner-groups.ts'
export * from './list-views.ts'
export { monthsAfter } from './months-after.ts'
export * from './moves/index.ts'
export { partCatalogues, partsHeldBack, partWord } from './part-words.ts'
export * from './permissions.ts'
export * from './problems.ts'
export * from './published-measures.ts'
export { reactionQuestions } from './reaction-questions.ts'
export {
  findReportPeriod,
  type ReportPeriodKind,
  type ReportPeriodSpan,
  reportPeriodKinds,
  reportPeriodOf,
} from './report-periods.ts'
export { countsWithoutTarget, levelAbove } from './results-rules.ts'
export * from './risk.ts'
export * from './risk-anchors.ts'
export * from './roles.ts'
export * from './screen-text.ts'
export * from './webhook-events.ts'
export * from './workshop-drafts/index.ts'
