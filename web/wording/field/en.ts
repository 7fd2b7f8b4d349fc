import { fieldChoiceTextsEn } from '../../../vocabulary/words/codes/field-choices.en.ts'
import { signalTextsEn } from '../../../vocabulary/words/codes/signal-codes.en.ts'
import { answerTextsEn } from './answer.en.ts'
import type { FieldWords } from './field-texts.ts'
import { reportTextsEn } from './report.en.ts'

export const fieldWordsEn: FieldWords = {
  language: 'en',
  texts: reportTextsEn,
  answer: answerTextsEn,
  signal: signalTextsEn,
  choices: fieldChoiceTextsEn,
}
