export { type Job, type JobLine, type JobState, jobLine } from './job-line.ts'
