import type { InEachLanguage } from '../language.ts'
import { practiceEn } from './en.ts'
import { type PracticeWords, practiceEs } from './es.ts'
import { practiceFr } from './fr.ts'

export type { PracticeWords }
export const practiceWords: InEachLanguage<PracticeWords> = { es: practiceEs, fr: practiceFr, en: practiceEn }
