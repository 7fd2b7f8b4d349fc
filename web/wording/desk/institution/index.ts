import type { InEachLanguage } from '../language.ts'
import { institutionEn } from './en.ts'
import { type InstitutionWords, institutionEs } from './es.ts'
import { institutionFr } from './fr.ts'

export const institutionWords: InEachLanguage<InstitutionWords> = {
  es: institutionEs,
  fr: institutionFr,
  en: institutionEn,
}
