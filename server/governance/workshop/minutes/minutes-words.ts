import type { MinutesWords } from './minutes-wording.ts'
import { minutesEn } from './minutes-words.en.ts'
import { minutesEs } from './minutes-words.es.ts'
import { minutesFr } from './minutes-words.fr.ts'

/** The fixed words of the minutes, in each language. */
export const minutesWords: Readonly<Record<'es' | 'fr' | 'en', MinutesWords>> = {
  es: minutesEs,
  fr: minutesFr,
  en: minutesEn,
}
