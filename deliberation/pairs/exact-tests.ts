import { type Untold, untold } from '../telling/index.ts'

/** The same thing of one person before and after: a share of right answers, a rating, 1 for yes and 0 for no. */
export interface Pair {
  readonly pre: number
  readonly post: number
}

/** Nobody was there both times; or every pair was equal, and there is no difference to test. */
export type NoTest = Untold<'no-pairs' | 'no-difference'>

/** How often chance alone would give a difference as large, in either direction. */
export interface TestOfPairs {
  readonly kind: 'tested'
  /** Pairs that differ; equal ones say nothing of a direction and are left out. */
  readonly differing: number
  readonly up: number
  readonly down: number
  /** Two-sided, exact. */
  readonly p: number
}

/** Above this the exact distribution would be summed over too many ranks for a page to wait for. */
const mostDiffering = 1000

/**
 * Exact sign test (Arbuthnot 1710): of the pairs that differ, how many went up. `p = min(1, 2 · P(X ≤ min(up, down)))`, X binomial with ½.
 *
 * @throws RangeError when more than a thousand pairs differ
 * @example
 * signTest([1, 2, 3, 4, 5, 6].map((post) => ({ pre: 0, post }))).p // → 0.03125
 */
export function signTest(pairs: readonly Pair[]): TestOfPairs | NoTest {
  const up = pairs.filter(({ pre, post }) => post > pre).length
  const down = pairs.filter(({ pre, post }) => post < pre).length
  const refusal = refuse(pairs, up + down)
  if (refusal !== null) return refusal
  const differing = up + down
  let term = 0.5 ** differing
  let tail = term
  for (let k = 1; k <= Math.min(up, down); k++) {
    term *= (differing - k + 1) / k
    tail += term
  }
  return { kind: 'tested', differing, up, down, p: Math.min(1, 2 * tail) }
}

/**
 * Wilcoxon's signed-rank test, exact with ties: mid-ranks of the sizes of the differences, and the distribution of the
 * sum of ranks over all 2ⁿ signs. Pairs without a difference are left out, as Wilcoxon did.
 *
 * @throws RangeError when more than a thousand pairs differ
 * @example
 * signedRankTest([1, 2, 3, 4, 5, 6, 7].map((post) => ({ pre: 0, post }))).p // → 0.015625
 * signedRankTest([{ pre: 3, post: 3 }]) // → {"kind":"cannot-tell","reason":"no-difference"}
 */
export function signedRankTest(pairs: readonly Pair[]): TestOfPairs | NoTest {
  const differences = pairs.map(({ pre, post }) => rounded(post - pre)).filter((one) => one !== 0)
  const refusal = refuse(pairs, differences.length)
  if (refusal !== null) return refusal
  const ranks = doubledMidRanks(differences.map(Math.abs))
  const total = ranks.reduce((sum, rank) => sum + rank, 0)
  const upSum = ranks.reduce((sum, rank, at) => sum + ((differences[at] ?? 0) > 0 ? rank : 0), 0)
  const shares = sumsOfSubsets(ranks, total)
  const least = Math.min(upSum, total - upSum)
  const tail = shares.slice(0, least + 1).reduce((sum, share) => sum + share, 0)
  return {
    kind: 'tested',
    differing: differences.length,
    up: differences.filter((one) => one > 0).length,
    down: differences.filter((one) => one < 0).length,
    p: Math.min(1, 2 * tail),
  }
}

/** Whether somebody was on one side of a line before and after. */
export interface SidePair {
  readonly before: boolean
  readonly after: boolean
}

/**
 * McNemar's test, exact: of those who changed sides, how many went each way. It is the sign test of the changes (McNemar 1947), without the
 * approximation that needs twenty-five of them.
 *
 * @throws RangeError when more than a thousand changed sides
 * @example
 * const joined = { before: false, after: true }
 * mcNemarTest([joined, joined, joined, joined, joined, { before: true, after: false }, { before: true, after: true }]).p // → 0.21875
 */
export function mcNemarTest(pairs: readonly SidePair[]): TestOfPairs | NoTest {
  return signTest(pairs.map(({ before, after }) => ({ pre: Number(before), post: Number(after) })))
}

function refuse(pairs: readonly Pair[], differing: number): NoTest | null {
  if (pairs.length === 0) return untold('no-pairs')
  if (differing === 0) return untold('no-difference')
  if (differing > mostDiffering) throw new RangeError(`at most ${mostDiffering} pairs that differ`)
  return null
}

/** Shares of a test of thirty: 20/30 − 19/30 and 11/30 − 10/30 are the same difference, whatever the last bit says. */
const rounded = (difference: number): number => Math.round(difference * 1e9) / 1e9

/** Twice the mid-rank of each value, so that ties stay whole numbers. */
function doubledMidRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length
    const equal = values.filter((other) => other === value).length
    return 2 * below + equal + 1
  })
}

/** For each sum, the share of all choices of signs whose positive ranks add up to it. */
function sumsOfSubsets(ranks: readonly number[], total: number): number[] {
  let shares = new Array<number>(total + 1).fill(0)
  shares[0] = 1
  for (const rank of ranks) {
    const next = shares.map((share) => share / 2)
    for (let sum = rank; sum <= total; sum++) next[sum] = (next[sum] ?? 0) + (shares[sum - rank] ?? 0) / 2
    shares = next
  }
  return shares
}
