export { exportRoutes } from './export-routes.ts'
export { runExports, sweepReportExports } from './run-exports.ts'
export { toTable } from './to-figures.ts'
