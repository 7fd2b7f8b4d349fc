export { alertDocumentWords } from './alert-document-words.ts'
export { documentRoute } from './document-route.ts'
