import type { InEachLanguage } from '../language.ts'
import { figuresEn } from './en.ts'
import { type FiguresWords, figuresEs } from './es.ts'
import { figuresFr } from './fr.ts'

export type { FiguresWords }
export const figuresWords: InEachLanguage<FiguresWords> = {
  es: figuresEs,
  fr: figuresFr,
  en: figuresEn,
}
