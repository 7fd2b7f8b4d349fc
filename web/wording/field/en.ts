import { fieldChoiceTextsEn } from '../../../vocabulary/words/codes/field-choices.en.ts'
import { signalTextsEn } from '../../../vocabulary/words/codes/signal-codes.en.ts'
import { answerTextsEn } from './answer.en.ts'
import type { FieldWords } from './field-texts.ts'
import { offlineTextsEn } from './offline.en.ts'
import { reportTextsEn } from './report.en.ts'

export const fieldWordsEn: FieldWords = {
  language: 'en',
  texts: reportTextsEn,
  answer: answerTextsEn,
  offline: offlineTextsEn,
  signal: signalTextsEn,
  choices: fieldChoiceTextsEn,
}
