export { serviceRoutes } from './service-routes.ts'
export { proposeService } from './write-service.ts'
