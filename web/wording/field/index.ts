export * from './answer-texts.ts'
export * from './field-texts.ts'
export * from './keys.ts'
export * from './load-field-words.ts'
