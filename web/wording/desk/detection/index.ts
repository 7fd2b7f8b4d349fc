import type { InEachLanguage } from '../language.ts'
import { detectionEn } from './en.ts'
import { type DetectionWords, detectionEs } from './es.ts'
import { detectionFr } from './fr.ts'

export type { DetectionWords } from './es.ts'
export const detectionWords: InEachLanguage<DetectionWords> = {
  es: detectionEs,
  fr: detectionFr,
  en: detectionEn,
}
