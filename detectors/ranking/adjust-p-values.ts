/** How p-values of many tests are adjusted; R's p.adjust calls them BH, BY, holm and bonferroni. */
export type Adjustment = 'benjamini-hochberg' | 'benjamini-yekutieli' | 'holm' | 'bonferroni'

/**
 * Adjusted p-values: a test is a discovery at a rate exactly when its adjusted value is at most that rate. With p₍₁₎ ≤ … ≤ p₍ₘ₎ and, for a test of rank i,
 *
 * - Benjamini–Hochberg (1995, JRSS B 57:289): min over j ≥ i of p₍ⱼ₎ · m / j; the false-discovery rate, for tests that are independent or depend positively.
 * - Benjamini–Yekutieli (2001, Ann Stat 29:1165): the same times 1 + 1/2 + … + 1/m; the false-discovery rate whatever the dependence.
 * - Holm (1979, Scand J Stat 6:65): max over j ≤ i of p₍ⱼ₎ · (m − j + 1); the probability of any false discovery.
 * - Bonferroni: p · m; the same, simpler and never better.
 *
 * All are cut at 1. Equal to R's p.adjust.
 *
 * @param pValues one of each test made, in any order; null where a test could not be made: it counts as none and stays null
 * @throws RangeError when a p-value lies outside [0, 1]
 * @returns one for each, in the same order
 * @example
 * adjustPValues([0.01, 0.04, 0.03], 'benjamini-hochberg') // → [0.03,0.04,0.04]
 */
export function adjustPValues(
  pValues: readonly (number | null)[],
  adjustment: Adjustment,
): (number | null)[] {
  const made = pValues.flatMap((p, at) => (p === null ? [] : [{ p, at }]))
  if (!made.every(({ p }) => p >= 0 && p <= 1)) throw new RangeError('a p-value lies in [0, 1]')
  const order = made.sort((a, b) => a.p - b.p)
  const adjusted = adjustSorted(
    order.map(({ p }) => p),
    adjustment,
  )
  const back = new Array<number | null>(pValues.length).fill(null)
  for (const [rank, { at }] of order.entries()) back[at] = adjusted[rank] ?? null
  return back
}

function adjustSorted(sorted: readonly number[], adjustment: Adjustment): number[] {
  if (adjustment === 'bonferroni') return sorted.map((p) => Math.min(1, p * sorted.length))
  return adjustment === 'holm' ? stepDown(sorted) : stepUp(sorted, adjustment)
}

function stepDown(sorted: readonly number[]): number[] {
  let most = 0
  return sorted.map((p, rank) => {
    most = Math.max(most, p * (sorted.length - rank))
    return Math.min(1, most)
  })
}

function stepUp(sorted: readonly number[], adjustment: Adjustment): number[] {
  const tests = sorted.length
  const harmonic = sorted.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0)
  const factor = adjustment === 'benjamini-yekutieli' ? harmonic : 1
  let least = 1
  return sorted
    .map((p, rank) => ({ p, rank }))
    .reverse()
    .map(({ p, rank }) => {
      least = Math.min(least, ((factor * tests) / (rank + 1)) * p)
      return least
    })
    .reverse()
}
