/** A place never counts for less than this share of its usual reporters: somebody reports even where nobody is registered. */
const LEAST = 0.1

/**
 * How many could report in each week, against the mean of the known weeks: the offset of a place's counts. Where a week is not known the last known one
 * holds, before the first known one the first; where nobody knows anything it is 1 in every week.
 */
export function reporterFactors(active: readonly (number | null)[] | undefined, weeks: number): Float64Array {
  const factors = new Float64Array(weeks).fill(1)
  const known = (active ?? []).filter((count) => count !== null)
  const mean = known.reduce((sum, count) => sum + count, 0) / known.length
  if (!active || !(mean > 0)) return factors
  let last = known[0] ?? mean
  for (let week = 0; week < weeks; week += 1) {
    last = active[week] ?? last
    factors[week] = Math.max(LEAST, last / mean)
  }
  return factors
}
