import type { InEachLanguage } from '../language.ts'
import { administrationEn } from './en.ts'
import { type AdministrationWords, administrationEs } from './es.ts'
import { administrationFr } from './fr.ts'

export type { AdministrationWords }
export const administrationWords: InEachLanguage<AdministrationWords> = {
  es: administrationEs,
  fr: administrationFr,
  en: administrationEn,
}
