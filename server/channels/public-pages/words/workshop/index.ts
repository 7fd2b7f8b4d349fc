import { workshopEn } from './en.ts'
import { type WorkshopPageWords, workshopEs } from './es.ts'
import { workshopFr } from './fr.ts'

export type { WorkshopPageWords }
export const workshopPageWords: Readonly<Record<'es' | 'fr' | 'en', WorkshopPageWords>> = {
  es: workshopEs,
  fr: workshopFr,
  en: workshopEn,
}
