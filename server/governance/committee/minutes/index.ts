export { documentRoutes } from './document-route.ts'
export { minutesRoutes } from './minutes-routes.ts'
export { publicMinutesRoutes } from './public-routes.ts'
