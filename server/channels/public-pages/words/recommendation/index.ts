import { recommendationEn } from './en.ts'
import { type RecommendationWords, recommendationEs } from './es.ts'
import { recommendationFr } from './fr.ts'

export const recommendationWords: Readonly<Record<'es' | 'fr' | 'en', RecommendationWords>> = {
  es: recommendationEs,
  fr: recommendationFr,
  en: recommendationEn,
}
