export * from './code-words.ts'
export { takeEditions } from './editions.ts'
export * from './look-up.ts'
export * from './speech.ts'
