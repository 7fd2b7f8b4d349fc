import type { Pair } from '../pairs/index.ts'
import { type Measured, measured, type Untold, untold } from '../telling/index.ts'
import { checkRatings } from './check-ratings.ts'

/**
 * Cohen's weighted kappa of two ratings of the same by the same people: 1 where all are equal, 0 where they agree no more than by chance.
 * A distance of d points weighs d (linear) or d² (quadratic). Source: Cohen, Psychological Bulletin 70 (1968) 213.
 *
 * @throws RangeError when a rating is not a whole number from 1 to 9
 * @example
 * const pairs = [[9, 9], [8, 7], [5, 5], [3, 4], [2, 2]].map(([pre, post]) => ({ pre, post }))
 * weightedKappa(pairs, 'linear').value // ≈ 0.8648649
 * weightedKappa([{ pre: 7, post: 7 }], 'linear') // → {"kind":"cannot-tell","reason":"no-variation"}
 */
export function weightedKappa(
  pairs: readonly Pair[],
  weights: 'linear' | 'quadratic',
): Measured | Untold<'no-pairs' | 'no-variation'> {
  const [before, after] = [pairs.map(({ pre }) => pre), pairs.map(({ post }) => post)]
  checkRatings(before, 'pairs.pre')
  checkRatings(after, 'pairs.post')
  if (pairs.length === 0) return untold('no-pairs')
  const weigh = (a: number, b: number) => (weights === 'linear' ? Math.abs(a - b) : (a - b) ** 2)
  const seen = pairs.reduce((sum, { pre, post }) => sum + weigh(pre, post), 0) / pairs.length
  let expected = 0
  for (const one of before) for (const other of after) expected += weigh(one, other)
  expected /= pairs.length ** 2
  return expected === 0 ? untold('no-variation') : measured(1 - seen / expected)
}
