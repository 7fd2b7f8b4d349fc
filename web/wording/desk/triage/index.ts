import type { InEachLanguage } from '../language.ts'
import { triageEn } from './en.ts'
import { triageEs } from './es.ts'
import { triageFr } from './fr.ts'

export type TriageWords = typeof triageEs
export const triageWords: InEachLanguage<TriageWords> = { es: triageEs, fr: triageFr, en: triageEn }
