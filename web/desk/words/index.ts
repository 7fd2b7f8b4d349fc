export * from './code-words.ts'
export * from './speech.ts'
