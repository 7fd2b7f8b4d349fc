import { frontEn } from './en.ts'
import { frontEs } from './es.ts'
import { frontFr } from './fr.ts'

export type FrontWords = typeof frontEs
export const frontWords: Readonly<Record<'es' | 'fr' | 'en', FrontWords>> = {
  es: frontEs,
  fr: frontFr,
  en: frontEn,
}
