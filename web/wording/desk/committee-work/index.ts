import type { InEachLanguage } from '../language.ts'
import { committeeWorkEn } from './en.ts'
import { type CommitteeWorkWords, committeeWorkEs } from './es.ts'
import { committeeWorkFr } from './fr.ts'

export const committeeWorkWords: InEachLanguage<CommitteeWorkWords> = {
  es: committeeWorkEs,
  fr: committeeWorkFr,
  en: committeeWorkEn,
}
