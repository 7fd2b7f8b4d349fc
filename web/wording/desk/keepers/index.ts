import type { InEachLanguage } from '../language.ts'
import { keepersEn } from './en.ts'
import { type KeepersWords, keepersEs } from './es.ts'
import { keepersFr } from './fr.ts'

export type { KeepersWords }
export const keepersWords: InEachLanguage<KeepersWords> = { es: keepersEs, fr: keepersFr, en: keepersEn }
