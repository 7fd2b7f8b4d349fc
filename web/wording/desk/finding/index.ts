import type { InEachLanguage } from '../language.ts'
import { findingEn } from './en.ts'
import { findingEs } from './es.ts'
import { findingFr } from './fr.ts'

export type FindingWords = typeof findingEs
export const findingWords: InEachLanguage<FindingWords> = { es: findingEs, fr: findingFr, en: findingEn }
