export { trainingDocument } from './training-document.ts'
