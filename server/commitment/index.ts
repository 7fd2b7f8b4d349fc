export {
  type CommitmentKind,
  type CommitmentState,
  type Compartment,
  endOfDay,
  type OriginKind,
  overdueDays,
} from './commitment.ts'
export { commitmentColumns, commitmentLeaves } from './commitment-columns.ts'
export { commitmentRoutes } from './commitment-routes.ts'
export {
  type CommitmentRecord,
  type CommitmentTables,
  getCommitment,
  type NameTables,
  personOf,
} from './commitment-store.ts'
export { type CommitmentQuery, viewCommitments } from './commitment-views.ts'
export { deedsOf } from './deeds-of.ts'
export { missingOfIndicator } from './indicator/index.ts'
export {
  changeProposed,
  commitmentsOf,
  dropProposed,
  type Ground,
  type Issue,
  insertProposed,
  issueCommitments,
  missingParts,
  type Origin,
  type Proposed,
  reopenFrom,
  saveProposed,
  takePledges,
  withdrawCommitments,
} from './issue-commitments.ts'
export { type Cycle, type Mover, openMoves, permitMove } from './permit-move.ts'
export { viewPublicDeeds } from './public-deeds.ts'
export { listPublicInstitutions } from './public-institutions.ts'
export { sweepCommitments } from './sweep-commitments.ts'
