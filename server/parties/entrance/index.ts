export { demoRoutes } from './demo-routes.ts'
export { type EntryParts, entryRoutes } from './entry-routes.ts'
export { peopleRoutes } from './people-routes.ts'
export { offerSetUp } from './set-up.ts'
