/** The methods there are so far; a screen turns each into words. */
export const METHODS = ['own-history', 'poisson-sum', 'ears-c1', 'ears-c2', 'ears-c3'] as const
export type Method = (typeof METHODS)[number]

/** Why nothing can be said about a period. */
export type CannotTellReason =
  | 'outside-series'
  | 'count-not-known'
  | 'no-history'
  | 'history-too-short'
  | 'baseline-not-known'
  | 'no-variation'

/** Some last periods added up, the judged one among them. */
export type SeenView = {
  /** Known periods that `observed` adds up. */
  readonly window: number
  readonly observed: number
  readonly expected: number
  /** P(at least as many by chance), this view looked at alone. */
  readonly pValue: number
}

/** Something was judged. Counts are of `window` periods together; `alarm` is `observed > threshold`. */
export type Judged = {
  readonly kind: 'judged'
  readonly method: Method
  readonly observed: number
  readonly expected: number
  readonly threshold: number
  /** P(at least as many by chance), or null where the method has none. */
  readonly pValue: number | null
  /** P(strictly more by chance): with pValue it gives mid-p and randomised p-values. */
  readonly pBeyond: number | null
  readonly alarm: boolean
  /** Known periods that `observed` adds up. */
  readonly window: number
  /** Positions the expectation was learnt from (to is not included), how many were known, and what they add up to. */
  readonly baseline: {
    readonly from: number
    readonly to: number
    readonly known: number
    readonly total: number
  }
  /** Variance over mean that was assumed; null where the method does not use it. */
  readonly dispersion: number | null
  /** Where several stretches of time were judged together: each of them, the shortest first. `pValue` allows for their number. */
  readonly views?: readonly SeenView[]
}

/** Nothing can be said: never to be shown or counted as "no alarm". `known` and `needed` are periods of history. */
export type CannotTell = {
  readonly kind: 'cannot tell'
  readonly reason: CannotTellReason
  readonly known: number
  readonly needed: number
}

export type Verdict = Judged | CannotTell
