import type { InEachLanguage } from '../language.ts'
import { workshopEn } from './en.ts'
import { type WorkshopWords, workshopEs } from './es.ts'
import { workshopFr } from './fr.ts'

export type { WorkshopWords }
export const workshopWords: InEachLanguage<WorkshopWords> = {
  es: workshopEs,
  fr: workshopFr,
  en: workshopEn,
}
