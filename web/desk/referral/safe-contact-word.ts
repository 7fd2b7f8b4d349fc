import {
  fieldChoiceTextsEn,
  fieldChoiceTextsEs,
  fieldChoiceTextsFr,
  type SafeContact,
  safeContacts,
} from '../../../vocabulary/words/index.ts'
import type { Language } from '../../wording/desk/index.ts'
import type { Choice } from '../words/index.ts'

const texts = { es: fieldChoiceTextsEs, fr: fieldChoiceTextsFr, en: fieldChoiceTextsEn } as const

const isSafeContact = (code: string): code is SafeContact => safeContacts.some((one) => one === code)

/** How it is safe to make contact, in words; a code of a later edition shows as it is. */
export const safeContactWord = (code: string, language: Language): string =>
  isSafeContact(code) ? texts[language].safeContacts[code] : code

export const safeContactChoices = (language: Language): readonly Choice[] =>
  safeContacts.map((value) => ({ value, label: texts[language].safeContacts[value] }))
