import type { SealedReportWire } from '../../../../vocabulary/wire/sealed.ts'
import {
  type ExposedGroup,
  type KnownHow,
  type PlaceKind,
  type SignalCode,
  type SignalGroup,
  signalCode,
  type YesNoUnknown,
} from '../../../../vocabulary/words/index.ts'
import type { Observed } from './periods.ts'
import type { Language } from './texts/index.ts'

/** What was answered so far: codes only. Null is *not asked yet*. */
export interface Answers {
  readonly dangerNow: boolean | null
  readonly codes: readonly SignalCode[]
  /** The person said that there is nothing further. */
  readonly allNoticed: boolean
  readonly territoryId: string | null
  readonly placeKind: PlaceKind | null
  readonly observed: Observed | null
  readonly stillHappening: YesNoUnknown | null
  readonly knownHow: KnownHow | null
  readonly children: YesNoUnknown | null
  readonly exposedGroups: readonly ExposedGroup[] | null
  readonly authority: YesNoUnknown | null
}

/** A sentence after it was sealed; what it said is nowhere any more. */
export type SealedNote = SealedReportWire

export type Note =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'none' }
  /** Something in it looked like a name or a number: the person decides. */
  | { readonly kind: 'doubted'; readonly sealed: SealedNote }
  | { readonly kind: 'kept'; readonly sealed: SealedNote }

export type Step =
  | 'danger'
  | 'group'
  | 'codes'
  | 'more'
  | 'department'
  | 'municipality'
  | 'offered'
  | 'place-kind'
  | 'when'
  | 'other-date'
  | 'still-happening'
  | 'known-how'
  | 'children'
  | 'exposed'
  | 'authority'
  | 'hurry'
  | 'note'
  | 'note-check'
  | 'review'
  | 'change'

/** Where within a step somebody is. */
export interface View {
  readonly group: SignalGroup
  readonly page: number
  readonly departmentId: string | null
  /** Places to choose from, by their numbers. */
  readonly offered: readonly string[]
}

/** One conversation. It holds nothing of whose it is, and no text that a person wrote. */
export interface Conversation {
  readonly language: Language
  readonly step: Step
  readonly answers: Answers
  readonly view: View
  /** The person in danger was asked whether to send at once. */
  readonly hurryAsked: boolean
  readonly note: Note
  /** Answers in a row that were not understood. */
  readonly misses: number
  /** The same signal sent twice is one signal. */
  readonly clientUuid: string
}

/** The schema of a signal allows no more. */
export const mostCodes = 12

const unanswered: Answers = {
  dangerNow: null,
  codes: [],
  allNoticed: false,
  territoryId: null,
  placeKind: null,
  observed: null,
  stillHappening: null,
  knownHow: null,
  children: null,
  exposedGroups: null,
  authority: null,
}

export const newConversation = (clientUuid: string, language: Language): Conversation => ({
  language,
  step: 'danger',
  answers: unanswered,
  view: { group: 'recruitment', page: 0, departmentId: null, offered: [] },
  hurryAsked: false,
  note: { kind: 'unasked' },
  misses: 0,
  clientUuid,
})

export const speaksOfChild = ({ codes }: Answers): boolean => codes.some((code) => signalCode(code).child)
export const impliesAuthority = ({ codes }: Answers): boolean =>
  codes.some((code) => signalCode(code).impliesAuthority)

/**
 * What is asked next: the first thing that is not answered. In danger only what the desk needs to act comes before the offer
 * to send at once. What a code says by itself is not asked.
 */
export function nextStep({ answers, hurryAsked, note }: Conversation, takesNotes: boolean): Step {
  const needsAuthority = answers.authority === null && !impliesAuthority(answers)
  const questions: readonly (readonly [isOpen: boolean, step: Step])[] = [
    [answers.dangerNow === null, 'danger'],
    [answers.codes.length === 0, 'group'],
    [!answers.allNoticed, 'more'],
    [answers.territoryId === null, 'department'],
    [answers.dangerNow === true && answers.knownHow === null, 'known-how'],
    [answers.dangerNow === true && needsAuthority, 'authority'],
    [answers.dangerNow === true && !hurryAsked, 'hurry'],
    [answers.placeKind === null, 'place-kind'],
    [answers.observed === null, 'when'],
    [answers.stillHappening === null, 'still-happening'],
    [answers.knownHow === null, 'known-how'],
    [answers.children === null && !speaksOfChild(answers), 'children'],
    [answers.exposedGroups === null, 'exposed'],
    [needsAuthority, 'authority'],
    [takesNotes && note.kind === 'unasked', 'note'],
  ]
  return questions.find(([isOpen]) => isOpen)?.[1] ?? 'review'
}
