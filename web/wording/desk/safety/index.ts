import type { InEachLanguage } from '../language.ts'
import { safetyEn } from './en.ts'
import { type SafetyWords, safetyEs } from './es.ts'
import { safetyFr } from './fr.ts'

export const safetyWords: InEachLanguage<SafetyWords> = { es: safetyEs, fr: safetyFr, en: safetyEn }
