export { sweepDetection } from './detection-job.ts'
export { jobRoutes } from './job-routes.ts'
export { groupsIn, longestHistory } from './read-panel.ts'
export { type JobParts, runJobs } from './run-jobs.ts'
