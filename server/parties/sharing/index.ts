export { sharingRoutes } from './sharing-routes.ts'
export { sweepSharing } from './sweep-sharing.ts'
