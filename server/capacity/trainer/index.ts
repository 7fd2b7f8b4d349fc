export { trainerRoutes } from './trainer-routes.ts'
