import type { InEachLanguage } from '../language.ts'
import { commitmentEn } from './en.ts'
import { type CommitmentWords, commitmentEs } from './es.ts'
import { commitmentFr } from './fr.ts'

export type { CommitmentWords }
export const commitmentWords: InEachLanguage<CommitmentWords> = {
  es: commitmentEs,
  fr: commitmentFr,
  en: commitmentEn,
}
