import type { InEachLanguage } from '../language.ts'
import { attentionEn } from './en.ts'
import { type AttentionWords, attentionEs } from './es.ts'
import { attentionFr } from './fr.ts'

export type { AttentionWords } from './es.ts'
export const attentionWords: InEachLanguage<AttentionWords> = {
  es: attentionEs,
  fr: attentionFr,
  en: attentionEn,
}
