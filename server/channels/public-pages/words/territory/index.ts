import { territoryEn } from './en.ts'
import { type TerritoryWords, territoryEs } from './es.ts'
import { territoryFr } from './fr.ts'

export const territoryWords: Readonly<Record<'es' | 'fr' | 'en', TerritoryWords>> = {
  es: territoryEs,
  fr: territoryFr,
  en: territoryEn,
}
