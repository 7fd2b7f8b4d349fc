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
import { offeredOf, wordInForce } from '../../widgets/words-in-force.ts'
import type { Language } from '../../wording/desk/index.ts'

const signalTexts = { es: signalTextsEs, fr: signalTextsFr, en: signalTextsEn } as const

/** The words of a code in the edition in force; a code that no edition known here has shows as it is. */
export function codeWord(catalogue: Catalogue, code: string, language: Language): string {
  return wordInForce(catalogue.id, code, language) ?? findEntry(catalogue, code)?.[language] ?? code
}

/** Whether the catalogue has the code, as it shipped or as the programme edited it. */
export const knowsCode = (catalogue: Catalogue, code: string): boolean =>
  findEntry(catalogue, code) !== undefined || wordInForce(catalogue.id, code, 'es') !== undefined

export function signalWord(code: string, language: Language): string {
  if (!isSignalCode(code)) return code
  return wordInForce('signal-codes', code, language) ?? signalTexts[language].codes[code]
}

export const groupWord = (group: SignalGroup, language: Language): string =>
  signalTexts[language].groups[group]

export function roleWord(role: string, language: Language): string {
  return isRole(role) ? (wordInForce('roles', role, language) ?? roles[role][language]) : role
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

/** What a catalogue offers now, in the order of the edition in force; narrowed when only some belong. */
export function choicesOf<C extends Catalogue>(
  catalogue: C,
  language: Language,
  belongs: (entry: C['entries'][number]) => boolean = () => true,
): readonly Choice[] {
  const known = new Map<string, C['entries'][number]>(catalogue.entries.map((entry) => [entry.code, entry]))
  return offeredOf(catalogue)
    .filter((code) => {
      const entry = known.get(code)
      // What an edition added has nothing but words: it belongs wherever its catalogue is offered.
      return entry === undefined || belongs(entry)
    })
    .map((code) => ({ value: code, label: codeWord(catalogue, code, language) }))
}
