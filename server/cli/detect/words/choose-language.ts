import type { DetectWords, Language } from './detect-words.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

export const WORDS: Readonly<Record<Language, DetectWords>> = { es, fr, en }

/** The language of a tag such as `fr_FR.UTF-8`, or null when it is none of the three. */
export function findLanguage(tag: string): Language | null {
  const language = tag.slice(0, 2).toLowerCase()
  return language === 'es' || language === 'fr' || language === 'en' ? language : null
}

/** From the environment's LANG; Spanish where it says nothing we speak. */
export function chooseLanguage(lang: string | undefined): Language {
  return findLanguage(lang ?? '') ?? 'es'
}
