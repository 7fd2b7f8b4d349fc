export { minutesDocument } from './minutes-document.ts'
export { minutesRoutes } from './minutes-routes.ts'
export { digestOf, minutesText } from './minutes-text.ts'
export { draftRecord } from './open-minutes.ts'
