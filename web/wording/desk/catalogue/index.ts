import type { InEachLanguage } from '../language.ts'
import { catalogueEn } from './en.ts'
import { type CatalogueWords, catalogueEs } from './es.ts'
import { catalogueFr } from './fr.ts'

export const catalogueWords: InEachLanguage<CatalogueWords> = {
  es: catalogueEs,
  fr: catalogueFr,
  en: catalogueEn,
}
