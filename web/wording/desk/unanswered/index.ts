import type { InEachLanguage } from '../language.ts'
import { unansweredEn } from './en.ts'
import { type UnansweredWords, unansweredEs } from './es.ts'
import { unansweredFr } from './fr.ts'

export type { UnansweredWords }
export const unansweredWords: InEachLanguage<UnansweredWords> = {
  es: unansweredEs,
  fr: unansweredFr,
  en: unansweredEn,
}
