export { programmeRoutes } from './programme-routes.ts'
export { shipProgramme } from './ship-programme.ts'
