const LEVEL = 0.05
const DOUBT = 1 / 2_000

/**
 * Whether so few of the replicates reached a score that its p-value is below .05 whatever others would say: were it .05, so few would be seen
 * less than once in 2,000 times (lower tail of the binomial law).
 * @example
 * [standsOut(1, 199), standsOut(2, 199), standsOut(4, 332)] // → [true,false,true]
 */
export function standsOut(reached: number, replicates: number): boolean {
  let term = (1 - LEVEL) ** replicates
  let tail = term
  for (let k = 0; k < reached; k += 1) {
    term *= ((replicates - k) / (k + 1)) * (LEVEL / (1 - LEVEL))
    tail += term
  }
  return tail < DOUBT
}
