import type { InEachLanguage } from '../language.ts'
import { signalEn } from './en.ts'
import { type SignalWords, signalEs } from './es.ts'
import { signalFr } from './fr.ts'

export type { SignalWords } from './es.ts'
export const signalWords: InEachLanguage<SignalWords> = { es: signalEs, fr: signalFr, en: signalEn }
