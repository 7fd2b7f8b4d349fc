export { safetyRoutes } from './safety-routes.ts'
export { incidentFigures } from './safety-views.ts'
