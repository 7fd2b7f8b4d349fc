export { kitRoutes } from './kit-routes.ts'
export { type KitRecord, keepKit } from './kit-store.ts'
