import type { InEachLanguage } from '../language.ts'
import { territoryEn } from './en.ts'
import { territoryEs } from './es.ts'
import { territoryFr } from './fr.ts'

export type TerritoryWords = typeof territoryEs
export const territoryWords: InEachLanguage<TerritoryWords> = {
  es: territoryEs,
  fr: territoryFr,
  en: territoryEn,
}
