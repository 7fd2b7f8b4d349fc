export { lastDayOf } from './last-day-of.ts'
export { threatRoutes } from './scenario-routes.ts'
export { type ThreatsOf, viewThreatsOf } from './view-threats-of.ts'
export { draftScenario } from './write-scenario.ts'
