import {
  type Catalogue,
  type Feedback,
  feedbackSentences,
  findEntry,
  isFeedback,
  isRole,
  isSignalCode,
  roles,
  type SignalGroup,
  signalTextsEn,
  signalTextsEs,
  signalTextsFr,
} from '../../../vocabulary/words/index.ts'
import type { Language } from '../../wording/desk/index.ts'

const signalTexts = { es: signalTextsEs, fr: signalTextsFr, en: signalTextsEn } as const

/** The words of a code; a code that this edition of the catalogue does not know yet shows as it is. */
export function codeWord(catalogue: Catalogue, code: string, language: Language): string {
  return findEntry(catalogue, code)?.[language] ?? code
}

export function signalWord(code: string, language: Language): string {
  return isSignalCode(code) ? signalTexts[language].codes[code] : code
}

export const groupWord = (group: SignalGroup, language: Language): string =>
  signalTexts[language].groups[group]

export function roleWord(role: string, language: Language): string {
  return isRole(role) ? roles[role][language] : role
}

/** What the reporter reads with the receipt. */
export function feedbackWord(code: string, language: Language): string {
  return isFeedback(code) ? feedbackSentences[code][language] : code
}

/** Feedback that a person at the desk chooses; the others follow from the state by themselves. */
export const feedbackToChoose = [
  'action-taken',
  'alert-issued',
  'watching',
  'not-possible-to-confirm',
  'already-known',
  'other-service',
  'not-enough',
  'people-safe',
  'handed-off',
] as const satisfies readonly Feedback[]

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

/** A catalogue's entries as choices, narrowed when only some belong. */
export function choicesOf<C extends Catalogue>(
  catalogue: C,
  language: Language,
  belongs: (entry: C['entries'][number]) => boolean = () => true,
): readonly Choice[] {
  return catalogue.entries.filter(belongs).map((entry) => ({ value: entry.code, label: entry[language] }))
}
