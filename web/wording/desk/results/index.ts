import type { InEachLanguage } from '../language.ts'
import { resultsEn } from './en.ts'
import { type ResultsWords, resultsEs } from './es.ts'
import { resultsFr } from './fr.ts'

export type { ResultsWords }
export const resultsWords: InEachLanguage<ResultsWords> = { es: resultsEs, fr: resultsFr, en: resultsEn }
