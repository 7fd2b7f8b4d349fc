export { findByToken } from './find-by-token.ts'
export { tokenRoutes } from './token-routes.ts'
