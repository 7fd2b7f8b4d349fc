export { detectionRoutes } from './detection-routes.ts'
export type { DetectionTables, FindingTable } from './detection-store.ts'
export { detectionStages } from './follow-signals.ts'
export { sweepDetection } from './run-detection.ts'
