import type { InEachLanguage } from '../language.ts'
import { messagingEn } from './en.ts'
import { type MessagingWords, messagingEs } from './es.ts'
import { messagingFr } from './fr.ts'

export const messagingWords: InEachLanguage<MessagingWords> = {
  es: messagingEs,
  fr: messagingFr,
  en: messagingEn,
}
