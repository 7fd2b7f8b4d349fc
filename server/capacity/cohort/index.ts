export { cohortRoutes } from './cohort-routes.ts'
export { noteLevels } from './note-levels.ts'
