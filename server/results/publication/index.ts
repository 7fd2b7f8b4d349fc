export { publicationRoutes } from './publication-routes.ts'
export { sweepPublication } from './publish-quarter.ts'
