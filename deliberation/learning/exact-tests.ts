import { type CannotTell, cannotTell, type Pair } from './learning.ts'

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
 * Exact sign test: of the pairs that differ, how many went up. `p = min(1, 2 · P(X ≤ min(up, down)))`, X binomial with ½.
 *
 * @example signTest(six pairs that all went up).p // 2/64 = 0.03125
 */
export function signTest(pairs: readonly Pair[]): TestOfPairs | CannotTell {
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
 * @example signedRankTest(seven pairs that all went up by different amounts).p // 2/128 = 0.015625
 */
export function signedRankTest(pairs: readonly Pair[]): TestOfPairs | CannotTell {
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

function refuse(pairs: readonly Pair[], differing: number): CannotTell | null {
  if (pairs.length === 0) return cannotTell('no-pairs')
  if (differing === 0) return cannotTell('no-difference')
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
