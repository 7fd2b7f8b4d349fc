export { signalStages } from './follow-flagged.ts'
export { backlogRank } from './import-clocks.ts'
export {
  clearStagedRows,
  dropImport,
  type Import,
  openImport,
  publishImport,
  type StagedRow,
  stageRows,
  sweepImports,
} from './import-signals.ts'
export { createIntakeProof, type IntakeProof } from './intake-proof.ts'
export { intakeRoutes } from './intake-routes.ts'
export { linkSignal, unlinkSignal } from './link-signal.ts'
export type { Mover } from './permit-move.ts'
export {
  type ImportCells,
  type ImportContext,
  type ImportFault,
  type ImportField,
  type ImportSignal,
  readImportRow,
  requiredImportFields,
} from './read-import-row.ts'
export { observedFault } from './read-observed.ts'
export { receiveSignal, type SignalInput } from './receive-signal.ts'
export { type Compartment, compartmentOf, concernsChild, hasStrongCode, type SignalFacts } from './signal.ts'
export { signalRoutes } from './signal-routes.ts'
export type { SignalDecisionTable, SignalRecord, SignalTable, SignalTables } from './signal-store.ts'
export { sweepSignalRetention } from './sweep-retention.ts'
export type { IntakeParts } from './take-signal.ts'
