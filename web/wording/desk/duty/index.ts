import type { InEachLanguage } from '../language.ts'
import { dutyEn } from './en.ts'
import { type DutyWords, dutyEs } from './es.ts'
import { dutyFr } from './fr.ts'

export type { DutyWords } from './es.ts'
export const dutyWords: InEachLanguage<DutyWords> = { es: dutyEs, fr: dutyFr, en: dutyEn }
