/** Why nothing can be said: a value of its own, never a zero and never NaN. */
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

export interface CannotTell {
  readonly kind: 'cannot-tell'
  readonly reason: CannotTellReason
}

export interface Measured {
  readonly kind: 'measured'
  readonly value: number
}

export type Measure = Measured | CannotTell

export const cannotTell = (reason: CannotTellReason): CannotTell => ({ kind: 'cannot-tell', reason })
export const measured = (value: number): Measured => ({ kind: 'measured', value })

/** One person's share of right answers (0 … 1) before and after. */
export interface Pair {
  readonly pre: number
  readonly post: number
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
