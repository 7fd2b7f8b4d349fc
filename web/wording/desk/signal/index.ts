import type { InEachLanguage } from '../language.ts'
import { signalEn } from './en.ts'
import { signalEs } from './es.ts'
import { signalFr } from './fr.ts'

export type SignalWords = typeof signalEs
export const signalWords: InEachLanguage<SignalWords> = { es: signalEs, fr: signalFr, en: signalEn }
