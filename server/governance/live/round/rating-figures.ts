import {
  adjustedSpread,
  type Pair,
  quantile,
  signedRankTest,
  summariseRatings,
  weightedKappa,
} from '../../../../deliberation/index.ts'
import type { Distribution, RatingResult, RatingRule } from '../../../../vocabulary/wire/live.ts'
import { leastInGroup } from '../../../../vocabulary/words/index.ts'

/** The panels for which RAND's method has its rule begin at eight; below, thirds are used and said. */
const leastForSpread = 8

/** What some people said of one side of a statement, 1 to 9. */
export function distributionOf(ratings: readonly number[], rule: RatingRule): Distribution {
  const said = summariseRatings(ratings)
  const voters = ratings.length
  const disagreement = disagreementOf(ratings, rule)
  if (said.kind === 'cannot-tell')
    return {
      ...{
        counts: new Array<number>(9).fill(0),
        voters,
        median: null,
        lowerQuartile: null,
        upperQuartile: null,
      },
      ...{ highPercent: null, lowPercent: null, disagreement },
    }
  const { counts, median, lowerQuartile, upperQuartile, thirds } = said
  return {
    ...{ counts: [...counts], voters, median, lowerQuartile, upperQuartile, disagreement },
    highPercent: percentOf(thirds.high, voters),
    lowPercent: percentOf(thirds.low, voters),
  }
}

/** Below this nothing decides; a part of a hundred is rounded down, so that what is below a bound never looks like it. */
const percentOf = (some: number, of: number): number | null =>
  of === 0 ? null : Math.floor((1000 * some) / of) / 10
const highOf = (ratings: readonly number[]): number => ratings.filter((one) => one >= 7).length
const lowOf = (ratings: readonly number[]): number => ratings.filter((one) => one <= 3).length

function disagreementOf(ratings: readonly number[], rule: RatingRule): Distribution['disagreement'] {
  const n = ratings.length
  if (n < rule.minimumVoters) return { method: 'cannot-tell', found: false }
  if (n < leastForSpread)
    return { method: 'thirds', found: 3 * lowOf(ratings) >= n && 3 * highOf(ratings) >= n }
  const spread = adjustedSpread(ratings)
  return { method: 'ipras', found: spread.kind === 'spread' && spread.disagreement }
}

/** What the rule says of a statement, and which of its parts was not met. */
export function judgeRatings(
  rule: RatingRule,
  of: { readonly importance: readonly number[]; readonly feasibility: readonly number[] },
): RatingResult['result'] {
  const sides = rule.sides === 'both' ? [of.importance, of.feasibility] : [of.importance]
  const n = of.importance.length
  if (n < rule.minimumVoters) return { outcome: 'cannot-tell', reason: 'too-few-voters' }
  const not = (reason: RatingResult['result']['reason']) => ({ outcome: 'not-reached', reason }) as const
  // Compared as counts: seven of ten is seventy in a hundred, whatever a division says.
  if (sides.some((side) => 100 * highOf(side) < rule.highPercent * n)) return not('too-few-high')
  if (sides.some((side) => 100 * lowOf(side) >= rule.lowPercent * n)) return not('too-many-low')
  if (rule.disagreement === 'blocks' && sides.some((side) => disagreementOf(side, rule).found))
    return not('disagreement')
  return { outcome: 'reached', reason: 'shares-met' }
}

type Stability = NonNullable<RatingResult['stability']>['importance']

/** How the same voices moved since the round before; null for fewer than may be told of. */
export function stabilityOf(pairs: readonly Pair[]): Stability {
  if (pairs.length < leastInGroup) return null
  const tested = signedRankTest(pairs)
  const kappa = weightedKappa(pairs, 'quadratic')
  const median = (side: keyof Pair) =>
    quantile(
      pairs.map((pair) => pair[side]),
      0.5,
    )
  return {
    pairs: pairs.length,
    medianShift: median('post') - median('pre'),
    p: tested.kind === 'tested' ? tested.p : null,
    weightedKappa: kappa.kind === 'measured' ? kappa.value : null,
  }
}
