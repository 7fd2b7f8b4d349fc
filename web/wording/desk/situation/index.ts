import type { InEachLanguage } from '../language.ts'
import { situationEn } from './en.ts'
import { situationEs } from './es.ts'
import { situationFr } from './fr.ts'

export type SituationWords = typeof situationEs
export const situationWords: InEachLanguage<SituationWords> = {
  es: situationEs,
  fr: situationFr,
  en: situationEn,
}
