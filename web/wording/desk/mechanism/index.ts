import type { InEachLanguage } from '../language.ts'
import { mechanismEn } from './en.ts'
import { type MechanismWords, mechanismEs } from './es.ts'
import { mechanismFr } from './fr.ts'

export type { MechanismWords } from './es.ts'
export const mechanismWords: InEachLanguage<MechanismWords> = {
  es: mechanismEs,
  fr: mechanismFr,
  en: mechanismEn,
}
