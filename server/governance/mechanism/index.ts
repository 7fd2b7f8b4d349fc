export { mechanismRoutes } from './mechanism-routes.ts'
