export * from './add-detail.ts'
export * from './enter-words.ts'
export * from './read-answer.ts'
