export { letterRoutes } from './letter-route.ts'
