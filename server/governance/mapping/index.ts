export { mappingRoutes } from './mapping-routes.ts'
