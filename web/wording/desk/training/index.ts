import type { InEachLanguage } from '../language.ts'
import { trainingEn } from './en.ts'
import { type TrainingWords, trainingEs } from './es.ts'
import { trainingFr } from './fr.ts'

export type { TrainingWords }
export const trainingWords: InEachLanguage<TrainingWords> = { es: trainingEs, fr: trainingFr, en: trainingEn }
