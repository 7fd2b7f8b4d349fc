import type { InEachLanguage } from '../language.ts'
import { bodyEn } from './en.ts'
import { type BodyWords, bodyEs } from './es.ts'
import { bodyFr } from './fr.ts'

export type { BodyWords } from './es.ts'
export const bodyWords: InEachLanguage<BodyWords> = { es: bodyEs, fr: bodyFr, en: bodyEn }
