export { documentRoutes } from './document-route.ts'
export { minutesRoutes } from './minutes-routes.ts'
export { listPublicSessions, viewPublicSession } from './public-minutes.ts'
export {
  listPublicRecommendations,
  viewPublicRecommendation,
} from './public-recommendations.ts'
export { publicMinutesRoutes } from './public-routes.ts'
