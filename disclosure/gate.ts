/** The smallest count that may leave the desk. A programme may raise it, and nobody may lower it. */
export const smallestShown = 11

/** A count as it may be published: itself, or that it is not shown, which is said of none and of a few alike. */
export type Gated =
  | { readonly kind: 'shown'; readonly count: number }
  | { readonly kind: 'hidden'; readonly reason: 'fewer-than-shown' }

/**
 * What may be published of the cells of one grid: whole numbers from `smallest` on; everything below, zero included.
 *
 * Nothing else of the grid is published, no total of a row, a column or a place above: whoever sums, sums over what is
 * shown. So no equation holds a hidden cell, and each of them may be any of 0 … smallest − 1 with the same
 * publication: the interval is never narrower than the rule itself.
 *
 * @throws RangeError for a count that is no whole number from 0 on, and for a rule below `smallestShown`
 */
export function gate<Key extends string>(
  counts: ReadonlyMap<Key, number>,
  smallest: number = smallestShown,
): ReadonlyMap<Key, Gated> {
  if (!Number.isInteger(smallest) || smallest < smallestShown)
    throw new RangeError(`the rule may be raised above ${smallestShown}, never lowered`)
  return new Map([...counts].map(([key, count]) => [key, gated(count, smallest)]))
}

function gated(count: number, smallest: number): Gated {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('a count is a whole number from 0 on')
  return count >= smallest ? { kind: 'shown', count } : { kind: 'hidden', reason: 'fewer-than-shown' }
}
