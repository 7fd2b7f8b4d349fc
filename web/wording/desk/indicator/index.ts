import type { InEachLanguage } from '../language.ts'
import { indicatorEn } from './en.ts'
import { type IndicatorWords, indicatorEs } from './es.ts'
import { indicatorFr } from './fr.ts'

export type { IndicatorWords }
export const indicatorWords: InEachLanguage<IndicatorWords> = {
  es: indicatorEs,
  fr: indicatorFr,
  en: indicatorEn,
}
