import type { InEachLanguage } from '../language.ts'
import { reportEn } from './en.ts'
import { type ReportWords, reportEs } from './es.ts'
import { reportFr } from './fr.ts'

export type { ReportWords }
export const reportWords: InEachLanguage<ReportWords> = { es: reportEs, fr: reportFr, en: reportEn }
