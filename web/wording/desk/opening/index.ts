import type { InEachLanguage } from '../language.ts'
import { openingEn } from './en.ts'
import { type OpeningWords, openingEs } from './es.ts'
import { openingFr } from './fr.ts'

export const openingWords: InEachLanguage<OpeningWords> = { es: openingEs, fr: openingFr, en: openingEn }
