export { drawSecret } from './door-secret.ts'
export { voiceRoutes } from './voice-routes.ts'
