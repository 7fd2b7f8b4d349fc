import { type Untold, untold } from '../telling/index.ts'
import { checkRatings } from './check-ratings.ts'
import { quantile } from './quantile.ts'

/** What a panel said of one thing, on the scale from 1 to 9. */
export interface RatingSummary {
  readonly kind: 'summarised'
  readonly count: number
  readonly median: number
  readonly lowerQuartile: number
  readonly upperQuartile: number
  /** How many said 1 to 3, 4 to 6, 7 to 9. */
  readonly thirds: { readonly low: number; readonly middle: number; readonly high: number }
  /** How many said 1, 2 … 9. */
  readonly counts: readonly number[]
}

/**
 * Median, quartiles (type 7) and thirds of the ratings of one thing.
 *
 * @throws RangeError when a rating is not a whole number from 1 to 9
 * @example
 * const { median, lowerQuartile, thirds } = summariseRatings([9, 8, 8, 7, 5, 2])
 * Array.of(median, lowerQuartile) // → [7.5,5.5]
 * thirds // → {"low":1,"middle":1,"high":4}
 * summariseRatings([]) // → {"kind":"cannot-tell","reason":"no-ratings"}
 */
export function summariseRatings(ratings: readonly number[]): RatingSummary | Untold<'no-ratings'> {
  checkRatings(ratings)
  if (ratings.length === 0) return untold('no-ratings')
  const within = (from: number, to: number) => ratings.filter((one) => one >= from && one <= to).length
  return {
    kind: 'summarised',
    count: ratings.length,
    median: quantile(ratings, 0.5),
    lowerQuartile: quantile(ratings, 0.25),
    upperQuartile: quantile(ratings, 0.75),
    thirds: { low: within(1, 3), middle: within(4, 6), high: within(7, 9) },
    counts: Array.from({ length: 9 }, (_, at) => within(at + 1, at + 1)),
  }
}
