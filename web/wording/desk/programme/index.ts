import type { InEachLanguage } from '../language.ts'
import { programmeEn } from './en.ts'
import { type ProgrammeWords, programmeEs } from './es.ts'
import { programmeFr } from './fr.ts'

export type { ProgrammeWords } from './es.ts'
export const programmeWords: InEachLanguage<ProgrammeWords> = {
  es: programmeEs,
  fr: programmeFr,
  en: programmeEn,
}
