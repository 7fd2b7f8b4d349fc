import type { Language } from '../language.ts'
import { liveEn } from './en.ts'
import { type LiveWords, liveEs } from './es.ts'
import { liveFr } from './fr.ts'

export type { LiveWords } from './es.ts'
export const liveWords: Readonly<Record<Language, LiveWords>> = { es: liveEs, fr: liveFr, en: liveEn }
