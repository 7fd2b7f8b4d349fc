import type { InEachLanguage } from '../language.ts'
import { trainerEn } from './en.ts'
import { type TrainerWords, trainerEs } from './es.ts'
import { trainerFr } from './fr.ts'

export type { TrainerWords }
export const trainerWords: InEachLanguage<TrainerWords> = { es: trainerEs, fr: trainerFr, en: trainerEn }
