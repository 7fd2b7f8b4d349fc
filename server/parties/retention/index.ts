export { sweepRetentionCheck } from './check-retention.ts'
export { proving, provingMonths } from './prove-sweep.ts'
export { retentionRoutes } from './retention-routes.ts'
