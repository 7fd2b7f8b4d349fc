import type { InEachLanguage } from '../language.ts'
import { partsEn } from './en.ts'
import { partsEs } from './es.ts'
import { partsFr } from './fr.ts'

export type PartsWords = typeof partsEs
export const partsWords: InEachLanguage<PartsWords> = { es: partsEs, fr: partsFr, en: partsEn }
