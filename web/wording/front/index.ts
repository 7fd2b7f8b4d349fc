import { frontEn } from './en.ts'
import { type FrontWords, frontEs } from './es.ts'
import { frontFr } from './fr.ts'

export type { FrontWords } from './es.ts'
export const frontWords: Readonly<Record<'es' | 'fr' | 'en', FrontWords>> = {
  es: frontEs,
  fr: frontFr,
  en: frontEn,
}
