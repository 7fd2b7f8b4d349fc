import type { InEachLanguage } from '../language.ts'
import { accessEn } from './en.ts'
import { accessEs } from './es.ts'
import { accessFr } from './fr.ts'

export type AccessWords = typeof accessEs
export const accessWords: InEachLanguage<AccessWords> = { es: accessEs, fr: accessFr, en: accessEn }
