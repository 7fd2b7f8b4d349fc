export { privacyRoutes } from './privacy-routes.ts'
export { sweepRequesterNames } from './sweep-names.ts'
