import type { Language } from '../../language.ts'
import { hallEn } from './en.ts'
import { type HallWords, hallEs } from './es.ts'
import { hallFr } from './fr.ts'

export const hallWords: Readonly<Record<Language, HallWords>> = { es: hallEs, fr: hallFr, en: hallEn }
