import type { Language } from '../language.ts'
import { tourEn } from './en.ts'
import { type TourWords, tourEs } from './es.ts'
import { tourFr } from './fr.ts'

export type { TourWords }
export const tourWords: Readonly<Record<Language, TourWords>> = { es: tourEs, fr: tourFr, en: tourEn }
