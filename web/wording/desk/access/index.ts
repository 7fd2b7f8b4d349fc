import type { InEachLanguage } from '../language.ts'
import { accessEn } from './en.ts'
import { type AccessWords, accessEs } from './es.ts'
import { accessFr } from './fr.ts'

export type { AccessWords } from './es.ts'
export const accessWords: InEachLanguage<AccessWords> = { es: accessEs, fr: accessFr, en: accessEn }
