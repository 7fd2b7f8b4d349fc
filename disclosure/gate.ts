import { requireCount, requireRule, smallestShown } from './rule.ts'

/** A count as it may be published: itself, or that it is not shown, which is said of none and of a few alike. */
export type Gated =
  | { readonly kind: 'shown'; readonly count: number }
  | { readonly kind: 'hidden'; readonly reason: 'fewer-than-shown' }

/**
 * What may be published of counts that nothing adds up: whole numbers from `smallest` on; everything below, zero included.
 *
 * Nothing else of them may be published, no total of a row, a column or a place above: `publishTable` does that. So no
 * equation holds a hidden count, and each of them may be any of 0 … smallest − 1 with the same publication: the
 * interval is never narrower than the rule itself.
 *
 * @throws RangeError for a count that is no whole number from 0 on, and for a rule below `smallestShown`
 */
export function gate<Key extends string>(
  counts: ReadonlyMap<Key, number>,
  smallest: number = smallestShown,
): ReadonlyMap<Key, Gated> {
  requireRule({ smallest, roundTo: null })
  return new Map([...counts].map(([key, count]) => [key, gated(count, smallest)]))
}

function gated(count: number, smallest: number): Gated {
  requireCount(count)
  return count >= smallest ? { kind: 'shown', count } : { kind: 'hidden', reason: 'fewer-than-shown' }
}
