import type { InEachLanguage } from '../language.ts'
import { keysEn } from './en.ts'
import { type KeysWords, keysEs } from './es.ts'
import { keysFr } from './fr.ts'

export type { KeysWords } from './es.ts'
export const keysWords: InEachLanguage<KeysWords> = { es: keysEs, fr: keysFr, en: keysEn }
