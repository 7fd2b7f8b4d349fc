export { requireOpenIntake, viewIntake } from './intake-state.ts'
export { territoryMoves } from './territory.ts'
export { territoryRoutes } from './territory-routes.ts'
export { findEffectiveTerritory, findRootPlace, placeExists } from './territory-store.ts'
