export { permissionRoutes } from './permission-routes.ts'
export { requirePermission } from './require-permission.ts'
export { sweepFallback } from './sweep-fallback.ts'
export { sweepPermits } from './sweep-permits.ts'
