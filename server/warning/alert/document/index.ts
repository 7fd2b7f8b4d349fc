export { alertDocumentWords } from './alert-document-words.ts'
export { documentRoutes } from './document-route.ts'
