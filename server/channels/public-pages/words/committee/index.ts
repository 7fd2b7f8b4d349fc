import { committeeEn } from './en.ts'
import { type CommitteeWords, committeeEs } from './es.ts'
import { committeeFr } from './fr.ts'

export type { CommitteeWords }
export const committeeWords: Readonly<Record<'es' | 'fr' | 'en', CommitteeWords>> = {
  es: committeeEs,
  fr: committeeFr,
  en: committeeEn,
}
