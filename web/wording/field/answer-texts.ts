import type { FailureKey, ReceiptStepKey } from './keys.ts'

/** The screens on which an answer is read; loaded with the report's, since they are small. */
export interface AnswerTexts {
  readonly enter: {
    readonly title: string
    readonly lead: string
    readonly label: string
    readonly hint: string
    readonly open: string
    readonly opening: string
    readonly wrongCount: (count: number) => string
    readonly didYouMean: string
    readonly useThese: string
    readonly noSuchWord: (word: string) => string
    readonly notMatching: string
    readonly unknown: string
    readonly failures: Readonly<Record<FailureKey, string>>
  }
  readonly read: {
    readonly title: string
    readonly readBy: (when: string) => string
    readonly stepsTitle: string
    readonly steps: Readonly<Record<ReceiptStepKey, string>>
    readonly step: (day: string, what: string) => string
    readonly close: string
  }
  readonly detail: {
    readonly title: string
    readonly lead: string
    readonly asked: string
    readonly codes: string
    readonly danger: string
    readonly noChange: string
    readonly stillHappening: string
    readonly children: string
    readonly authority: string
    readonly send: string
    readonly nothing: string
    readonly sent: string
    readonly notSent: string
  }
  readonly letters: {
    readonly title: string
    readonly fromDesk: (day: string) => string
    readonly fromYou: (day: string) => string
    readonly unreadable: string
    readonly replyTitle: string
    readonly replyLead: string
    readonly label: string
    readonly send: string
    readonly empty: string
    readonly sent: string
    readonly notSent: string
    readonly noKey: string
  }
  readonly withdraw: {
    readonly title: string
    readonly lead: string
    readonly start: string
    readonly confirm: string
    readonly keep: string
    readonly notDone: string
  }
}
