import type { InEachLanguage } from '../language.ts'
import { kitEn } from './en.ts'
import { type KitWords, kitEs } from './es.ts'
import { kitFr } from './fr.ts'

export type { KitWords }
export const kitWords: InEachLanguage<KitWords> = { es: kitEs, fr: kitFr, en: kitEn }
