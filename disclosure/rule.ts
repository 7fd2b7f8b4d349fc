/** The smallest count that may leave the desk. A programme may raise it, and nobody may lower it. */
export const smallestShown = 11

/** The smallest base to which counts may be rounded: below it, rounding tells no less than the count. */
const smallestBase = 3

/** By what a table is published; it stands in the publication itself, so whoever reads knows it. */
export interface Rule {
  /** The smallest count that is shown, from `smallestShown` on. */
  readonly smallest: number
  /** Shown counts are rounded to a multiple of this; null where they are told as they are. */
  readonly roundTo: number | null
}

/** @throws RangeError for a rule below `smallestShown`, and for a base that hides nothing */
export function requireRule({ smallest, roundTo }: Rule): void {
  if (!Number.isInteger(smallest) || smallest < smallestShown)
    throw new RangeError(`the rule may be raised above ${smallestShown}, never lowered`)
  if (roundTo !== null && (!Number.isInteger(roundTo) || roundTo < smallestBase))
    throw new RangeError(`counts are rounded to ${smallestBase} or more`)
}

/** @throws RangeError for what is no whole number from 0 on */
export function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('a count is a whole number from 0 on')
}
