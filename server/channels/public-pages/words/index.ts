import { publicEn } from './en.ts'
import { type PublicWords, publicEs } from './es.ts'
import { publicFr } from './fr.ts'

export type { PublicWords }
export const publicWords: Readonly<Record<'es' | 'fr' | 'en', PublicWords>> = {
  es: publicEs,
  fr: publicFr,
  en: publicEn,
}
