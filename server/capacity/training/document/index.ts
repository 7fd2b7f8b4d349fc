export { learningOf, penOf, trainingDocument } from './training-document.ts'
