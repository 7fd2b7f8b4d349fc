/** What is known of a stretch of counts: how many periods, their sum, and the values themselves. */
export type KnownCounts = {
  readonly known: number
  readonly total: number
  readonly values: readonly number[]
}

/**
 * The known counts of positions from … to−1, cut to the series. Unknown periods are left out, not taken as zero.
 * @example
 * knownCounts([1, null, 3, 4], 0, 3) // → {"known":2,"total":4,"values":[1,3]}
 */
export function knownCounts(counts: readonly (number | null)[], from: number, to: number): KnownCounts {
  const values = counts.slice(Math.max(0, from), Math.max(0, to)).filter((count) => count !== null)
  return { known: values.length, total: values.reduce((sum, count) => sum + count, 0), values }
}
