export { alertDocument } from './alert-document.ts'
export { documentRoute } from './document-route.ts'
