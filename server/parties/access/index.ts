export { dropCredentials, ensureKnown, giveSecret } from './credentials.ts'
export { type Access, openAccess } from './open-access.ts'
export { sessionRoutes } from './session-routes.ts'
