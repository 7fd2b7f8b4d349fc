export { clockSpan, dueIn } from './due-in.ts'
export { requireOpenIntake, viewIntake } from './intake-state.ts'
export { territoryRoutes } from './territory-routes.ts'
export { findRootPlace, placeExists } from './territory-store.ts'
