import type { InEachLanguage } from '../language.ts'
import { partsEn } from './en.ts'
import { type PartsWords, partsEs } from './es.ts'
import { partsFr } from './fr.ts'

export type { PartsWords } from './es.ts'
export const partsWords: InEachLanguage<PartsWords> = { es: partsEs, fr: partsFr, en: partsEn }
