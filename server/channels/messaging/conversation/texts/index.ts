import {
  fieldChoiceTextsEn,
  fieldChoiceTextsEs,
  fieldChoiceTextsFr,
  signalTextsEn,
  signalTextsEs,
  signalTextsFr,
} from '../../../../../vocabulary/words/index.ts'
import type { Language, Words } from './conversation-texts.ts'
import { conversationTextsEn } from './en.ts'
import { conversationTextsEs } from './es.ts'
import { conversationTextsFr } from './fr.ts'

export type { ConversationTexts, Language, Words } from './conversation-texts.ts'

export const wordsIn: Readonly<Record<Language, Words>> = {
  es: { language: 'es', texts: conversationTextsEs, signal: signalTextsEs, choices: fieldChoiceTextsEs },
  fr: { language: 'fr', texts: conversationTextsFr, signal: signalTextsFr, choices: fieldChoiceTextsFr },
  en: { language: 'en', texts: conversationTextsEn, signal: signalTextsEn, choices: fieldChoiceTextsEn },
}
