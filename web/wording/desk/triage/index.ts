import type { InEachLanguage } from '../language.ts'
import { triageEn } from './en.ts'
import { type TriageWords, triageEs } from './es.ts'
import { triageFr } from './fr.ts'

export type { TriageWords } from './es.ts'
export const triageWords: InEachLanguage<TriageWords> = { es: triageEs, fr: triageFr, en: triageEn }
