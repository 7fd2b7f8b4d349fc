export { takeEditions } from '../../widgets/words-in-force.ts'
export * from './code-words.ts'
export * from './look-up.ts'
export * from './speech.ts'
