import type { InEachLanguage } from '../language.ts'
import { attentionEn } from './en.ts'
import { attentionEs } from './es.ts'
import { attentionFr } from './fr.ts'

export type AttentionWords = typeof attentionEs
export const attentionWords: InEachLanguage<AttentionWords> = {
  es: attentionEs,
  fr: attentionFr,
  en: attentionEn,
}
