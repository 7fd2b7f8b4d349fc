import { fieldChoiceTextsEs } from '../../../vocabulary/words/codes/field-choices.es.ts'
import { signalTextsEs } from '../../../vocabulary/words/codes/signal-codes.es.ts'
import { answerTextsEs } from './answer.es.ts'
import type { FieldWords } from './field-texts.ts'
import { offlineTextsEs } from './offline.es.ts'
import { reportTextsEs } from './report.es.ts'

export const fieldWordsEs: FieldWords = {
  language: 'es',
  texts: reportTextsEs,
  answer: answerTextsEs,
  offline: offlineTextsEs,
  signal: signalTextsEs,
  choices: fieldChoiceTextsEs,
}
