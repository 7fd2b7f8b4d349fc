import type { InEachLanguage } from '../language.ts'
import { situationEn } from './en.ts'
import { type SituationWords, situationEs } from './es.ts'
import { situationFr } from './fr.ts'

export type { SituationWords } from './es.ts'
export const situationWords: InEachLanguage<SituationWords> = {
  es: situationEs,
  fr: situationFr,
  en: situationEn,
}
