export type { CapIdentity } from './cap-message.ts'
export { capRoutes } from './cap-routes.ts'
