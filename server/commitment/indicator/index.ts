export { indicatorRoutes } from './indicator-routes.ts'
export { keepIndicator, missingOfIndicator } from './indicator-store.ts'
export { type IndicatorColumn, indicatorColumn, toIndicator, viewIndicatorRights } from './indicator-views.ts'
