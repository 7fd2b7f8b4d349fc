import type { InEachLanguage } from '../language.ts'
import { findingEn } from './en.ts'
import { type FindingWords, findingEs } from './es.ts'
import { findingFr } from './fr.ts'

export type { FindingWords } from './es.ts'
export const findingWords: InEachLanguage<FindingWords> = { es: findingEs, fr: findingFr, en: findingEn }
