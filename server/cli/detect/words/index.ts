export { chooseLanguage, findLanguage, WORDS } from './choose-language.ts'
export type { Column, DetectWords, Language } from './detect-words.ts'
