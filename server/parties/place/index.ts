export { placeRoutes } from './place-routes.ts'
export { listPlaces } from './place-views.ts'
