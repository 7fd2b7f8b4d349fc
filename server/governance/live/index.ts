export { liveRoutes } from './live-routes.ts'
export {
  checkSnapshot,
  listPublicWorkshops,
  type SnapshotFault,
  viewPublicWorkshop,
} from './snapshot/index.ts'
