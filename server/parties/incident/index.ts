export { incidentRoutes } from './incident-routes.ts'
export { callHeartbeat, freeBytesOf, startWatchman } from './start-watchman.ts'
export { type WatchParts, watchOnce } from './watch-once.ts'
export { viewWatch } from './watch-views.ts'
