import type { InEachLanguage } from '../language.ts'
import { cohortEn } from './en.ts'
import { type CohortWords, cohortEs } from './es.ts'
import { cohortFr } from './fr.ts'

export type { CohortWords }
export const cohortWords: InEachLanguage<CohortWords> = { es: cohortEs, fr: cohortFr, en: cohortEn }
