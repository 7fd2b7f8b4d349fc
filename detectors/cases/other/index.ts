export { computeNowcast, readLineLists } from './nowcast-cases.ts'
export { computeSpaceTime, readEvents } from './space-time-cases.ts'
