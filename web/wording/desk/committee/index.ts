import type { InEachLanguage } from '../language.ts'
import { committeeEn } from './en.ts'
import { type CommitteeWords, committeeEs } from './es.ts'
import { committeeFr } from './fr.ts'

export const committeeWords: InEachLanguage<CommitteeWords> = {
  es: committeeEs,
  fr: committeeFr,
  en: committeeEn,
}
