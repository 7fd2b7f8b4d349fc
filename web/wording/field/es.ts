import { fieldChoiceTextsEs } from '../../../vocabulary/words/codes/field-choices.es.ts'
import { signalTextsEs } from '../../../vocabulary/words/codes/signal-codes.es.ts'
import { answerTextsEs } from './answer.es.ts'
import type { FieldWords } from './field-texts.ts'
import { reportTextsEs } from './report.es.ts'

export const fieldWordsEs: FieldWords = {
  language: 'es',
  texts: reportTextsEs,
  answer: answerTextsEs,
  signal: signalTextsEs,
  choices: fieldChoiceTextsEs,
}
