export { letterRoute } from './letter-route.ts'
