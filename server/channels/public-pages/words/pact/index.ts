import { pactEn } from './en.ts'
import { type PactWords, pactEs } from './es.ts'
import { pactFr } from './fr.ts'

export const pactWords: Readonly<Record<'es' | 'fr' | 'en', PactWords>> = {
  es: pactEs,
  fr: pactFr,
  en: pactEn,
}
