export { documentRoute } from './document-route.ts'
