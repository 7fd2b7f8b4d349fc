import type { InEachLanguage } from '../language.ts'
import { resultsEditEn } from './en.ts'
import { type ResultsEditWords, resultsEditEs } from './es.ts'
import { resultsEditFr } from './fr.ts'

export type { ResultsEditWords }
export const resultsEditWords: InEachLanguage<ResultsEditWords> = {
  es: resultsEditEs,
  fr: resultsEditFr,
  en: resultsEditEn,
}
