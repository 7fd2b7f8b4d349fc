import type { FieldChoiceTexts } from '../../../vocabulary/words/codes/field-choices.ts'
import type { SignalTexts } from '../../../vocabulary/words/codes/signal-codes.ts'
import type { Language } from '../language.ts'
import type { AnswerTexts } from './answer-texts.ts'
import type { DraftProblemKey, FailureKey, WhenKey } from './keys.ts'
import type { OfflineTexts } from './offline-texts.ts'

/** Everything the field page says in one language. A missing key does not compile. */
export interface FieldWords {
  readonly language: Language
  readonly texts: FieldTexts
  readonly answer: AnswerTexts
  readonly offline: OfflineTexts
  readonly signal: SignalTexts
  readonly choices: FieldChoiceTexts
}

/** The screens of a report. Short words, one thought a sentence: a child of ten understands them. */
export interface FieldTexts {
  readonly frame: {
    readonly name: string
    readonly skip: string
    readonly leave: string
    readonly leaveHint: string
    readonly languages: string
    readonly demonstration: (country: string) => string
    readonly demonstrationMark: string
    readonly step: (number: number, of: number) => string
    readonly next: string
    readonly back: string
    readonly tryAgain: string
    readonly loading: string
    readonly callNow: string
  }
  readonly home: {
    readonly title: string
    readonly lead: string
    readonly report: string
    readonly reportHint: string
    readonly read: string
    readonly readHint: string
    readonly noScript: string
  }
  readonly insecure: { readonly title: string; readonly lead: string }
  readonly numbers: {
    readonly title: string
    readonly call: (name: string) => string
    readonly allHours: string
    readonly daysAndHours: (span: { first: string; last: string; from: string; to: string }) => string
    readonly unverified: string
    readonly loading: string
    readonly none: string
    readonly failed: string
  }
  readonly danger: {
    readonly title: string
    readonly lead: string
    readonly question: string
    readonly yes: string
    readonly no: string
    readonly afterCall: string
    readonly whatThisIs: string
    readonly anonymous: string
  }
  readonly noticed: {
    readonly title: string
    readonly lead: string
    readonly chosen: (count: number) => string
    readonly careful: string
    readonly listen: (language: string) => string
    readonly listenTo: (language: string, sentence: string) => string
  }
  readonly where: {
    readonly title: string
    readonly lead: string
    readonly department: string
    readonly wholeCountry: string
    readonly search: string
    readonly searchHint: string
    readonly municipality: string
    readonly found: (shown: number, total: number) => string
    readonly placeKind: string
    readonly failed: string
    readonly inDepartment: (municipality: string, department: string) => string
    readonly checking: string
    readonly paused: string
    readonly unconfirmed: string
    readonly nobodyOnDuty: (readBy: string) => string
    readonly nobodyOnDutyUnknown: string
    readonly onDuty: string
    readonly troubled: string
    readonly unknown: string
    readonly meanwhile: string
  }
  readonly when: {
    readonly title: string
    readonly question: string
    readonly choices: Readonly<Record<WhenKey, string>>
    readonly otherDay: string
    readonly otherDayHint: string
    readonly otherKind: string
    readonly stillHappening: string
    readonly knownHow: string
  }
  readonly who: {
    readonly title: string
    readonly exposed: string
    readonly exposedHint: string
    readonly children: string
    readonly authority: string
    readonly authorityHint: string
    readonly authorityImplied: string
    readonly contact: string
  }
  readonly review: {
    readonly title: string
    readonly lead: string
    readonly danger: string
    readonly noticed: string
    readonly where: string
    readonly when: string
    readonly stillHappening: string
    readonly knownHow: string
    readonly exposed: string
    readonly children: string
    readonly authority: string
    readonly contact: string
    readonly nobody: string
    readonly dangerYes: string
    readonly dangerNo: string
    readonly period: (kind: string, from: string) => string
    readonly change: string
    readonly changeWhat: (what: string) => string
    readonly send: string
    readonly notCollected: string
  }
  readonly sending: {
    readonly title: string
    readonly preparing: string
    readonly working: string
    readonly posting: string
    readonly cancel: string
    readonly cancelled: string
    readonly notSent: string
    readonly kept: string
    readonly failures: Readonly<Record<FailureKey, string>>
  }
  readonly receipt: {
    readonly title: string
    readonly lead: string
    readonly words: string
    readonly howTitle: string
    readonly how: readonly string[]
    readonly readBy: (when: string) => string
    readonly handedOn: string
    readonly done: string
    readonly doneHint: string
    readonly gone: string
    readonly goneLead: string
  }
  readonly errors: Readonly<Record<DraftProblemKey, string>> & {
    readonly title: (count: number) => string
  }
}
