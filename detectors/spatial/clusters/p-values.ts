/** Smallest p-value that the Gumbel law is trusted with. */
const FLOOR = 1e-17
const EULER = 0.57722
/** Two sums of the same expected cases in another order differ by less: such scores are the same. */
const SAME = 1e-10

/** Whether a replicate reaches a score; equal scores that rounding sets apart do. */
export function reaches(maximum: number, score: number): boolean {
  return maximum >= score * (1 - SAME)
}

/**
 * Monte Carlo p-value (1 + how many replicates reach the score) / (1 + replicates). Source: Dwass 1957 (Ann Math Stat 28:181). Where the replicates were ended
 * by reaching the most likely cluster often enough, `asShare`: the share of the replicates that reach the score (Besag & Clifford 1991, Biometrika 78:301).
 * @example
 * monteCarloP(3, Float64Array.of(1, 2, 3, 4)) // → 0.6
 */
export function monteCarloP(score: number, maxima: Float64Array, asShare = false): number {
  let reached = 0
  for (const maximum of maxima) if (reaches(maximum, score)) reached += 1
  return asShare ? Math.max(1, reached) / maxima.length : (1 + reached) / (1 + maxima.length)
}

/**
 * p-value of a score from a Gumbel law with the mean and variance of the replicates: b = √(6·variance)/π, a = mean − 0.57722·b,
 * p = 1 − exp(−exp(−(score − a)/b)), at least 1e-17. Source: Abrams, Kulldorff & Kleinman 2010 (Int J Health Geogr 9:61). NaN for fewer than two replicates.
 * @example
 * gumbelP(9, Float64Array.of(3, 4, 5, 4, 6)) // ≈ 0.0017237675
 */
export function gumbelP(score: number, maxima: Float64Array): number {
  const mean = maxima.reduce((sum, maximum) => sum + maximum, 0) / maxima.length
  const squares = maxima.reduce((sum, maximum) => sum + (maximum - mean) ** 2, 0)
  const scale = Math.sqrt((6 * squares) / maxima.length) / Math.PI
  const p = 1 - Math.exp(-Math.exp(-(score - (mean - EULER * scale)) / scale))
  return p <= 0 ? FLOOR : p
}
