import type { InEachLanguage } from '../language.ts'
import { directoryEn } from './en.ts'
import { type DirectoryWords, directoryEs } from './es.ts'
import { directoryFr } from './fr.ts'

export type { DirectoryWords } from './es.ts'
export const directoryWords: InEachLanguage<DirectoryWords> = {
  es: directoryEs,
  fr: directoryFr,
  en: directoryEn,
}
