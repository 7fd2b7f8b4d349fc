import { fieldChoiceTextsFr } from '../../../vocabulary/words/codes/field-choices.fr.ts'
import { signalTextsFr } from '../../../vocabulary/words/codes/signal-codes.fr.ts'
import { answerTextsFr } from './answer.fr.ts'
import type { FieldWords } from './field-texts.ts'
import { offlineTextsFr } from './offline.fr.ts'
import { reportTextsFr } from './report.fr.ts'

export const fieldWordsFr: FieldWords = {
  language: 'fr',
  texts: reportTextsFr,
  answer: answerTextsFr,
  offline: offlineTextsFr,
  signal: signalTextsFr,
  choices: fieldChoiceTextsFr,
}
