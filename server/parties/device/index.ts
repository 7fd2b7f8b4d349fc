export { noteDevice, opensDevice } from './device-key.ts'
export { deviceRoutes } from './device-routes.ts'
