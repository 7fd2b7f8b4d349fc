import type { InEachLanguage } from '../language.ts'
import { biasReviewEn } from './en.ts'
import { type BiasReviewWords, biasReviewEs } from './es.ts'
import { biasReviewFr } from './fr.ts'

export const biasReviewWords: InEachLanguage<BiasReviewWords> = {
  es: biasReviewEs,
  fr: biasReviewFr,
  en: biasReviewEn,
}
