import { type Untold, untold } from '../telling/index.ts'
import { checkRatings, scale } from './check-ratings.ts'
import { quantile } from './quantile.ts'

/** The spread of a panel, adjusted for how far its middle lies from 5: there is disagreement where `spread` is above `limit`. */
export interface AdjustedSpread {
  readonly kind: 'spread'
  readonly p30: number
  readonly p70: number
  /** P70 − P30. */
  readonly spread: number
  /** IPRAS: 2.35 + 1.5 · |5 − (P30 + P70) / 2|. */
  readonly limit: number
  readonly disagreement: boolean
}

/**
 * IPRAS: the interpercentile range adjusted for symmetry. A panel whose middle lies at an end may spread wider than one in the middle before
 * that is called disagreement. Holds for a panel of any size. Source: Fitch and others, The RAND/UCLA Appropriateness Method, 2001.
 *
 * @throws RangeError when a rating is not a whole number from 1 to 9
 * @example
 * const panel = [4, 5, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 9, 9]
 * const { p30, p70, limit, disagreement } = adjustedSpread(panel)
 * Array.of(p30, p70, disagreement) // → [7,8,false]
 * limit // ≈ 6.1
 */
export function adjustedSpread(ratings: readonly number[]): AdjustedSpread | Untold<'no-ratings'> {
  checkRatings(ratings)
  if (ratings.length === 0) return untold('no-ratings')
  const [p30, p70] = [quantile(ratings, 0.3), quantile(ratings, 0.7)]
  const spread = p70 - p30
  const limit = 2.35 + 1.5 * Math.abs(scale.middle - (p30 + p70) / 2)
  return { kind: 'spread', p30, p70, spread, limit, disagreement: spread > limit + 1e-9 }
}

/** Which rule told of a panel: RAND's table, or thirds where the table has no line for so small or so large a panel. */
export type PanelRule = 'rand-table' | 'thirds-below-eight' | 'thirds-above-sixteen'

export interface PanelVerdict {
  readonly kind: 'judged'
  readonly rule: PanelRule
  readonly median: number
  readonly low: number
  readonly high: number
  readonly disagreement: boolean
  /** In: a median from 7 without disagreement. Out: a median to 3 without it. Anything else is uncertain. */
  readonly verdict: 'in' | 'out' | 'uncertain'
}

/** Lines of RAND's table: panels up to that size disagree from so many ratings at each end on. It begins at eight. */
const table = [
  { to: 10, from: 3 },
  { to: 13, from: 4 },
  { to: 16, from: 5 },
] as const

/**
 * The classic rule of RAND/UCLA: a panel disagrees where as many as its table says rated 1 to 3 and as many 7 to 9. The table begins at eight
 * panellists and ends at sixteen; for other panels a third at each end is disagreement, and `rule` says which of them was used.
 *
 * @throws RangeError when a rating is not a whole number from 1 to 9
 * @example
 * judgePanel([9, 8, 8, 7, 7, 3, 2, 1]) // → {"kind":"judged","rule":"rand-table","median":7,"low":3,"high":5,"disagreement":true,"verdict":"uncertain"}
 * judgePanel([9, 8, 8, 7, 7, 3]).rule // → "thirds-below-eight"
 */
export function judgePanel(ratings: readonly number[]): PanelVerdict | Untold<'no-ratings'> {
  checkRatings(ratings)
  if (ratings.length === 0) return untold('no-ratings')
  const [low, high] = [ratings.filter((one) => one <= 3).length, ratings.filter((one) => one >= 7).length]
  const { rule, from } = limitOf(ratings.length)
  const disagreement = low >= from && high >= from
  const median = quantile(ratings, 0.5)
  const verdict = disagreement || (median > 3 && median < 7) ? 'uncertain' : median >= 7 ? 'in' : 'out'
  return { kind: 'judged', rule, median, low, high, disagreement, verdict }
}

function limitOf(size: number): { readonly rule: PanelRule; readonly from: number } {
  if (size < 8) return { rule: 'thirds-below-eight', from: size / 3 }
  const line = table.find(({ to }) => size <= to)
  if (line === undefined) return { rule: 'thirds-above-sixteen', from: size / 3 }
  return { rule: 'rand-table', from: line.from }
}
