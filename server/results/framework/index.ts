export { frameworkInForce } from './framework-views.ts'
export { explainVariance } from './keep-entry.ts'
export { resultsRoutes } from './results-routes.ts'
export { type PmfOf, viewPmf } from './view-pmf.ts'
