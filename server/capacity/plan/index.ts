export { planStages } from './close-plans.ts'
export { planRoutes } from './plan-routes.ts'
