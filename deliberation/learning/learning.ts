import type { Measured, Untold } from '../telling/index.ts'

/** Why nothing can be said of what was learnt. */
export type CannotTellReason =
  /** Nobody answered both before and after. */
  | 'no-pairs'
  /** Whoever began with everything right can gain nothing that could be measured. */
  | 'began-at-the-top'
  /** Nothing right before and nothing right after. */
  | 'stayed-at-the-bottom'
  /** Every pair was equal before and after: there is no difference to test. */
  | 'no-difference'
  /** Too few sheets for the figure to say anything. */
  | 'too-few'
  /** Everybody answered alike: what does not vary tells nobody apart. */
  | 'no-variation'

export type CannotTell = Untold<CannotTellReason>
export type Measure = Measured | CannotTell
