export { situationStages } from './follow-events.ts'
export { readEvidence } from './read-evidence.ts'
export { findScenarioFacts } from './read-scenario-facts.ts'
export { situationRoutes } from './situation-routes.ts'
export type {
  AssessmentTable,
  SituationRecord,
  SituationSignalTable,
  SituationTable,
  SituationTables,
} from './situation-store.ts'
export { sweepNoteRetention } from './sweep-note-retention.ts'
