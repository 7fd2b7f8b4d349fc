/** Keys that the field page shares with its wording; a test compares them with the page's own lists. */
export type WhenKey =
  | 'today'
  | 'yesterday'
  | 'this-week'
  | 'last-week'
  | 'this-month'
  | 'last-month'
  | 'other'

export type DraftProblemKey =
  | 'no-code'
  | 'too-many-codes'
  | 'no-territory'
  | 'no-place-kind'
  | 'no-when'
  | 'bad-day'
  | 'no-known-how'

/** What can go wrong between this page and the server. */
export type FailureKey =
  | 'unreachable'
  | 'paused'
  | 'busy'
  | 'refused'
  | 'broken'
  | 'unsupported'
  | 'untrusted'

/** What the reporter is told of each step that the server names. */
export type ReceiptStepKey =
  | 'received'
  | 'triage'
  | 'verification'
  | 'answer'
  | 'close'
  | 'withdraw'
  | 'detail'
  | 'letter'
