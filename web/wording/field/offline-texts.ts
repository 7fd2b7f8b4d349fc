/** Why a report that waits has not gone; `unreadable` is one that this page cannot even send. */
export type WaitingProblemKey =
  | 'none'
  | 'offline'
  | 'timeout'
  | 'broken'
  | 'busy'
  | 'closed'
  | 'refused'
  | 'unreadable'

/** What the page says when there is no network, of what waits on the telephone, and of what is kept there. */
export interface OfflineTexts {
  /** The quiet line above the screen. */
  readonly state: {
    readonly offline: string
    readonly offlineUnkept: string
    readonly waiting: (count: number) => string
    readonly stuck: (count: number) => string
    readonly see: string
  }
  readonly untrusted: { readonly title: string; readonly lead: string; readonly what: string }
  /** The receipt of a report that is not with the server yet. */
  readonly receipt: {
    readonly title: string
    readonly notSent: string
    readonly bySelf: string
    readonly atNextOpening: string
    readonly refused: string
    readonly words: string
    readonly danger: string
    readonly keptHint: string
  }
  readonly phone: {
    readonly link: string
    readonly title: string
    readonly lead: string
    readonly waitingTitle: (count: number) => string
    readonly none: string
    readonly entry: (number: number) => string
    readonly foreignEntry: (number: number) => string
    readonly problems: Readonly<Record<WaitingProblemKey, string>>
    readonly sendNow: string
    readonly sendEntry: (number: number) => string
    readonly sending: string
    readonly sent: string
    readonly remove: string
    readonly removeEntry: (number: number) => string
    readonly removeSure: string
    readonly keep: string
    readonly noKeeping: string
  }
  readonly wipe: {
    readonly title: string
    readonly lead: string
    readonly what: readonly string[]
    readonly history: string
    readonly start: string
    readonly sure: string
    readonly keep: string
  }
  readonly kept: {
    readonly title: string
    readonly lead: string
    readonly offer: string
    readonly newPin: string
    readonly pin: string
    readonly pinHint: string
    readonly warning: (tries: number) => string
    readonly save: string
    readonly saved: string
    readonly working: string
    readonly open: string
    readonly wrong: (left: number) => string
    readonly wiped: string
    readonly short: string
    readonly none: string
    readonly sentOn: (day: string) => string
    readonly read: string
    readonly readOf: (day: string) => string
    readonly forget: string
    readonly forgetOf: (day: string) => string
    readonly close: string
    readonly unavailable: string
  }
  readonly note: {
    readonly title: string
    readonly lead: string
    readonly label: string
    readonly left: (count: number) => string
    readonly dontTitle: string
    readonly dont: readonly string[]
    readonly readers: string
    readonly readersAuthority: string
    readonly looksLikeName: (passage: string) => string
    readonly looksLikeTelephone: (passage: string) => string
    readonly checking: string
    readonly noKey: string
    readonly noKeysYet: string
    readonly inReview: string
    readonly empty: string
  }
  readonly identity: {
    readonly ask: string
    readonly lead: string
    readonly who: (threshold: string, keepers: string) => string
    readonly label: string
    readonly hint: string
    readonly inReview: string
    readonly left: string
    readonly review: string
  }
  readonly courier: {
    readonly title: string
    readonly lead: string
    readonly save: string
    readonly take: string
    readonly taken: (count: number) => string
    readonly nothing: string
  }
}
