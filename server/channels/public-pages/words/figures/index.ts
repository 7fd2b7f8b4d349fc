import { figuresEn } from './en.ts'
import { type FiguresWords, figuresEs } from './es.ts'
import { figuresFr } from './fr.ts'

export const figuresWords: Readonly<Record<'es' | 'fr' | 'en', FiguresWords>> = {
  es: figuresEs,
  fr: figuresFr,
  en: figuresEn,
}
