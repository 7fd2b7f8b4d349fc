export { runExports, sweepReportExports } from './export/index.ts'
export { reportRoutes } from './report-routes.ts'
