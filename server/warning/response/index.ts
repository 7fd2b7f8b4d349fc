export { responseRoutes } from './response-routes.ts'
export { responseStages } from './response-stages.ts'
