import type { InEachLanguage } from '../language.ts'
import { directoryEn } from './en.ts'
import { directoryEs } from './es.ts'
import { directoryFr } from './fr.ts'

export type DirectoryWords = typeof directoryEs
export const directoryWords: InEachLanguage<DirectoryWords> = {
  es: directoryEs,
  fr: directoryFr,
  en: directoryEn,
}
