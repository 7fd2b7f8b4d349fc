import type { InEachLanguage } from '../language.ts'
import { territoryEn } from './en.ts'
import { type TerritoryWords, territoryEs } from './es.ts'
import { territoryFr } from './fr.ts'

export type { TerritoryWords } from './es.ts'
export const territoryWords: InEachLanguage<TerritoryWords> = {
  es: territoryEs,
  fr: territoryFr,
  en: territoryEn,
}
