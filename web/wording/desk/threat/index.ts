import type { InEachLanguage } from '../language.ts'
import { threatEn } from './en.ts'
import { type ThreatWords, threatEs } from './es.ts'
import { threatFr } from './fr.ts'

export type { ThreatWords }
export const threatWords: InEachLanguage<ThreatWords> = { es: threatEs, fr: threatFr, en: threatEn }
