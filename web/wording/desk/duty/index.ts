import type { InEachLanguage } from '../language.ts'
import { dutyEn } from './en.ts'
import { dutyEs } from './es.ts'
import { dutyFr } from './fr.ts'

export type DutyWords = typeof dutyEs
export const dutyWords: InEachLanguage<DutyWords> = { es: dutyEs, fr: dutyFr, en: dutyEn }
