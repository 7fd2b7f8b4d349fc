export { listPublicWorkshops, viewPublicWorkshop } from './public-workshops.ts'
export { checkSnapshot, type SnapshotFault } from './read-snapshot.ts'
export { snapshotRoutes } from './snapshot-routes.ts'
