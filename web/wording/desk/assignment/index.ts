import type { InEachLanguage } from '../language.ts'
import { assignmentEn } from './en.ts'
import { type AssignmentWords, assignmentEs } from './es.ts'
import { assignmentFr } from './fr.ts'

export const assignmentWords: InEachLanguage<AssignmentWords> = {
  es: assignmentEs,
  fr: assignmentFr,
  en: assignmentEn,
}
