export * from './code-words.ts'
export * from './look-up.ts'
export * from './speech.ts'
