import { type Untold, untold } from '../telling/index.ts'
import { chiSquareTail } from './chi-square-tail.ts'

export interface Concordance {
  readonly kind: 'concordance'
  readonly judges: number
  readonly items: number
  /** Kendall's W: 0 where the orders have nothing in common, 1 where all are the same. */
  readonly w: number
  /** Sum of the squared distances of the items' rank sums from their mean. */
  readonly s: number
  readonly chiSquare: number
  readonly degrees: number
  /** How often chance alone would give as much: the χ² approximation, good from about seven items on and too large below. */
  readonly p: number
  /** A judge gave two items the same place; W is corrected for it. */
  readonly tied: boolean
}

/**
 * Kendall's coefficient of concordance of judges who each rated or ordered the same items, `ratings[j][i]`: W = S / (m²(n³ − n)/12 − m Σ T),
 * T = Σ (t³ − t)/12 over the ties of a judge, χ² = m(n − 1)W. Higher ratings are higher ranks; ties get the mean of their places.
 * Source: Kendall and Babington Smith, Annals of Mathematical Statistics 10 (1939) 275.
 *
 * @throws RangeError when judges rated different numbers of items, or a rating is not a number
 * @example
 * const { w, chiSquare, tied } = concordance([[1, 2, 3, 4], [1, 2, 3, 4], [2, 1, 4, 3]])
 * w // ≈ 0.8222222
 * chiSquare // ≈ 7.4
 * tied // → false
 * concordance([[5, 5], [5, 5]]) // → {"kind":"cannot-tell","reason":"no-variation"}
 */
export function concordance(
  ratings: readonly (readonly number[])[],
): Concordance | Untold<'too-few' | 'no-variation'> {
  const [judges, items] = [ratings.length, ratings[0]?.length ?? 0]
  if (ratings.some((one) => one.length !== items || !one.every(Number.isFinite)))
    throw new RangeError('ratings: one number of each judge for each item')
  if (judges < 2 || items < 2) return untold('too-few')
  const ranked = ratings.map(ranksOf)
  const middle = (judges * (items + 1)) / 2
  const sums = Array.from({ length: items }, (_, item) =>
    ranked.reduce((sum, { ranks }) => sum + (ranks[item] ?? 0), 0),
  )
  const s = sums.reduce((sum, one) => sum + (one - middle) ** 2, 0)
  const ties = ranked.reduce((sum, one) => sum + one.ties, 0)
  const most = (judges ** 2 * (items ** 3 - items)) / 12 - judges * ties
  if (most <= 0) return untold('no-variation')
  const w = s / most
  const [chiSquare, degrees] = [judges * (items - 1) * w, items - 1]
  const p = chiSquareTail(chiSquare, degrees)
  return { kind: 'concordance', judges, items, w, s, chiSquare, degrees, p, tied: ties > 0 }
}

/** Ranks from 1, ties in the middle of their places, and Σ (t³ − t)/12 of the ties. */
function ranksOf(values: readonly number[]): { readonly ranks: readonly number[]; readonly ties: number } {
  let ties = 0
  const ranks = values.map((value) => {
    const below = values.filter((other) => other < value).length
    const equal = values.filter((other) => other === value).length
    // Each of t equal values adds its share of (t³ − t)/12.
    ties += (equal ** 2 - 1) / 12
    return below + (equal + 1) / 2
  })
  return { ranks, ties }
}
