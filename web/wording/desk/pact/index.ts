import type { InEachLanguage } from '../language.ts'
import { pactEn } from './en.ts'
import { type PactWords, pactEs } from './es.ts'
import { pactFr } from './fr.ts'

export type { PactWords }
export const pactWords: InEachLanguage<PactWords> = { es: pactEs, fr: pactFr, en: pactEn }
