import { type Untold, untold } from '../telling/index.ts'
import { checkRatings } from './check-ratings.ts'

/**
 * When a round has reached consensus that something belongs in: at least so large a share of the ratings from 7 to 9, and less than so
 * large a share from 1 to 3. That it belongs out is the mirror of it. A rule is data: it is kept before the round opens and never after.
 */
export interface ConsensusRule {
  /** At least this share on one side, above ½ and at most 1. */
  readonly atLeast: number
  /** Less than this share on the other, above 0 and at most ½. */
  readonly lessThan: number
  /** Below so many ratings nothing is called consensus. */
  readonly fewest: number
}

/** What Delphi panels most often ask for: seven of ten high, fewer than 15 % low; a simple half in the first round. */
export const usualRule = { atLeast: 0.7, lessThan: 0.15, fewest: 5 } as const satisfies ConsensusRule
export const firstRoundRule = { atLeast: 0.5, lessThan: 0.15, fewest: 5 } as const satisfies ConsensusRule

export type Reached =
  | { readonly kind: 'consensus'; readonly on: 'in' | 'out'; readonly high: number; readonly low: number }
  | { readonly kind: 'no-consensus'; readonly high: number; readonly low: number }
  | Untold<'too-few-ratings'>

/**
 * Holds a rule before it is stored.
 *
 * @throws RangeError naming the part of the rule that cannot be
 * @example
 * checkRule({ atLeast: 0.7, lessThan: 0.15, fewest: 5 }) === undefined // → true
 */
export function checkRule({ atLeast, lessThan, fewest }: ConsensusRule): void {
  if (!(atLeast >= 0.5 && atLeast <= 1)) throw new RangeError('rule.atLeast: from ½ to 1')
  if (!(lessThan > 0 && lessThan <= 0.5)) throw new RangeError('rule.lessThan: above 0, at most ½')
  if (!Number.isInteger(fewest) || fewest < 1) throw new RangeError('rule.fewest: a whole number from 1')
}

/**
 * Whether the ratings of one thing reach consensus by the rule that was stored. `high` and `low` are the shares from 7 to 9 and from 1 to 3.
 *
 * @throws RangeError when a rating or a part of the rule cannot be
 * @example
 * reachConsensus(usualRule, [9, 9, 8, 8, 7, 7, 7, 6, 5, 3]) // → {"kind":"consensus","on":"in","high":0.7,"low":0.1}
 * reachConsensus(usualRule, [9, 9, 8, 8, 7, 7, 7, 6, 2, 3]).kind // → "no-consensus"
 * reachConsensus(usualRule, [9, 9]) // → {"kind":"cannot-tell","reason":"too-few-ratings"}
 */
export function reachConsensus(rule: ConsensusRule, ratings: readonly number[]): Reached {
  checkRule(rule)
  checkRatings(ratings)
  if (ratings.length < rule.fewest) return untold('too-few-ratings')
  const of = (belongs: (rating: number) => boolean) => ratings.filter(belongs).length
  const [high, low] = [of((one) => one >= 7), of((one) => one <= 3)]
  const shares = { high: high / ratings.length, low: low / ratings.length }
  // Compared as counts: 7 of 10 is seven tenths, whatever the last bit of a product says.
  const isEnough = (count: number) => count >= rule.atLeast * ratings.length - 1e-9
  const isFew = (count: number) => count < rule.lessThan * ratings.length - 1e-9
  if (isEnough(high) && isFew(low)) return { kind: 'consensus', on: 'in', ...shares }
  if (isEnough(low) && isFew(high)) return { kind: 'consensus', on: 'out', ...shares }
  return { kind: 'no-consensus', ...shares }
}
