import type { DetectWords, Language } from './detect-words.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

export const WORDS: Readonly<Record<Language, DetectWords>> = { es, fr, en }

/** The language of this name, or null when it is none of the three. */
export const findLanguage = (name: string): Language | null =>
  name === 'es' || name === 'fr' || name === 'en' ? name : null
