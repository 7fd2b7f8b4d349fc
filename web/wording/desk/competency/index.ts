import type { InEachLanguage } from '../language.ts'
import { competencyEn } from './en.ts'
import { type CompetencyWords, competencyEs } from './es.ts'
import { competencyFr } from './fr.ts'

export type { CompetencyWords }
export const competencyWords: InEachLanguage<CompetencyWords> = {
  es: competencyEs,
  fr: competencyFr,
  en: competencyEn,
}
