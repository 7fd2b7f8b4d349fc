import type { Language } from '../../language.ts'
import { answerEn } from './en.ts'
import { type AnswerWords, answerEs } from './es.ts'
import { answerFr } from './fr.ts'

export const answerWords: Readonly<Record<Language, AnswerWords>> = {
  es: answerEs,
  fr: answerFr,
  en: answerEn,
}
