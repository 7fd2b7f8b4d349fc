import type { FieldChoiceTexts, PeriodKind, SignalTexts } from '../../../../../vocabulary/words/index.ts'
import type { WhenChoice } from '../periods.ts'

/** What the conversation says of itself, in one language. Numbers of choices are put before them elsewhere. */
export interface ConversationTexts {
  readonly welcome: {
    /** The name of the demonstration's country is said before everything else. */
    readonly demonstration: (country: string) => string
    readonly what: string
    /** What this channel cannot keep, in plain words. */
    readonly seen: string
    readonly page: (address: string) => string
    readonly words: string
    /** Somebody goes on with a conversation that is not here any more. */
    readonly forgotten: string
  }
  readonly numbers: {
    readonly call: (numbers: string) => string
    readonly unconfirmed: (numbers: string) => string
    readonly none: string
    readonly one: (number: string, name: string) => string
  }
  readonly danger: {
    readonly question: string
    readonly yes: string
    readonly no: string
    /** Nobody has been told yet: the numbers are what helps now. */
    readonly notYet: string
  }
  readonly noticed: {
    readonly question: string
    readonly careful: string
    readonly several: string
    readonly further: string
    readonly groups: string
    readonly more: string
    readonly full: string
    /** A sentence was chosen that is for the police before anything else. */
    readonly police: string
  }
  readonly where: {
    readonly department: string
    readonly municipality: (department: string) => string
    readonly which: string
    readonly none: string
    readonly tooMany: (count: number) => string
    readonly other: string
    readonly inDepartment: (municipality: string, department: string) => string
    readonly paused: string
    readonly unconfirmed: string
    readonly onDuty: string
    readonly nobodyOnDuty: string
    readonly placeKind: string
  }
  readonly when: {
    readonly question: string
    readonly choices: Readonly<Record<WhenChoice, string>>
    readonly otherDate: string
    readonly period: (kind: PeriodKind, day: string) => string
    readonly stillHappening: string
    readonly knownHow: string
  }
  readonly who: {
    readonly children: string
    readonly exposed: string
    readonly nobody: string
    readonly authority: string
    readonly authorityImplied: string
  }
  readonly hurry: {
    readonly question: (summary: string) => string
    readonly send: string
    readonly goOn: string
  }
  readonly note: {
    readonly question: (most: number) => string
    readonly tooLong: (most: number) => string
    /** Passages that look like a name or a number. */
    readonly looksLike: (passages: string) => string
    readonly keep: string
    readonly again: string
    readonly without: string
    readonly notKept: string
  }
  readonly review: {
    readonly title: string
    readonly send: string
    readonly change: string
    readonly forget: string
    readonly changeWhat: string
    readonly labels: {
      readonly danger: string
      readonly noticed: string
      readonly where: string
      readonly placeKind: string
      readonly when: string
      readonly stillHappening: string
      readonly knownHow: string
      readonly children: string
      readonly exposed: string
      readonly authority: string
      readonly note: string
    }
    readonly line: (label: string, value: string) => string
    readonly noteThere: string
    readonly noteNone: string
  }
  readonly end: {
    readonly sent: (hours: number) => string
    readonly handedOn: string
    readonly noReceipt: string
    readonly erase: string
    readonly forgotten: string
    readonly notSent: string
    readonly stuck: string
  }
  readonly notUnderstood: string
  readonly onlyText: string
  readonly tooFast: string
}

/** Everything that is said in one language: its own words, and those that the field page has as well. */
export interface Words {
  readonly language: Language
  readonly texts: ConversationTexts
  readonly signal: SignalTexts
  readonly choices: FieldChoiceTexts
}

export type Language = 'es' | 'fr' | 'en'
