import type { InEachLanguage } from '../language.ts'
import { retentionEn } from './en.ts'
import { type RetentionWords, retentionEs } from './es.ts'
import { retentionFr } from './fr.ts'

export const retentionWords: InEachLanguage<RetentionWords> = {
  es: retentionEs,
  fr: retentionFr,
  en: retentionEn,
}
