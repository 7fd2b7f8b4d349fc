export { biasReviewRoutes } from './review-routes.ts'
