export { pactRoutes } from './pact-routes.ts'
