export { kitRoutes } from './kit-routes.ts'
export { type KitRecord, keepKit, wholeContent } from './kit-store.ts'
export { kitsTeaching } from './kits-teaching.ts'
