export type { Column, DetectWords, Language } from './detect-words.ts'
export { findLanguage, WORDS } from './find-language.ts'
