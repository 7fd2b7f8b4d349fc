/**
 * What has been seen since the chart last began. A count that is not known stands as 0 of a mean of 0, which adds nothing.
 * `before` is the count one period earlier.
 */
export type Episode = {
  readonly counts: Float64Array
  readonly means: Float64Array
  readonly before: Float64Array
  readonly alpha: number
  readonly direction: 'up' | 'down'
  /** First position from which a change may have begun, as seen from `last`; and the last such position. */
  readonly earliest: (last: number) => number
  readonly latest: (last: number) => number
}

/** The largest log-likelihood ratio over all times at which the change may have begun, seen from position `last`. */
export type Ratio = (episode: Episode, last: number) => number

/** Counts between two positions, both included. */
export type Stretch = { readonly from: number; readonly last: number }

/** Log-likelihood ratio of a stretch for means that are e^κ times as large, negative binomial. */
export function interceptRatio(
  { counts, means, alpha }: Episode,
  { from, last }: Stretch,
  kappa: number,
): number {
  const factor = Math.exp(kappa)
  let sum = 0
  for (let at = from; at <= last; at += 1) {
    const x = counts[at] ?? 0
    const mean = means[at] ?? 0
    sum += kappa * x + (x + 1 / alpha) * Math.log((1 + alpha * mean) / (1 + alpha * mean * factor))
  }
  return sum
}

/** Newton's step for κ: the score Σ (x − μe^κ)/(1 + αμe^κ) over its slope. */
export function interceptStep(
  { counts, means, alpha }: Episode,
  { from, last }: Stretch,
  kappa: number,
): number {
  const factor = Math.exp(kappa)
  let score = 0
  let information = 0
  for (let at = from; at <= last; at += 1) {
    const x = counts[at] ?? 0
    const mean = (means[at] ?? 0) * factor
    const spread = 1 + alpha * mean
    score += (x - mean) / spread
    information += (mean * (1 + alpha * x)) / (spread * spread)
  }
  return score / information
}

/** Log-likelihood ratio of a stretch for means μ + λy, y the count one period earlier; Poisson where α is 0. */
export function epidemicRatio(
  { counts, means, before, alpha }: Episode,
  { from, last }: Stretch,
  lambda: number,
): number {
  let sum = 0
  for (let at = from; at <= last; at += 1) {
    const rise = lambda * (before[at] ?? 0)
    if (rise === 0) continue
    const x = counts[at] ?? 0
    const mean = means[at] ?? 0
    if (x > 0) sum += x * Math.log((mean + rise) / mean)
    sum -= alpha > 0 ? (x + 1 / alpha) * Math.log((1 + alpha * (mean + rise)) / (1 + alpha * mean)) : rise
  }
  return sum
}

/** First and second derivative of `epidemicRatio` by λ. */
export function epidemicSlopes(
  { counts, means, before, alpha }: Episode,
  { from, last }: Stretch,
  lambda: number,
): { first: number; second: number } {
  let first = 0
  let second = 0
  for (let at = from; at <= last; at += 1) {
    const y = before[at] ?? 0
    if (y === 0) continue
    const x = counts[at] ?? 0
    const mean = (means[at] ?? 0) + lambda * y
    const spread = mean * (1 + alpha * mean)
    first += (y * (x - mean)) / spread
    second -= (y * y * (spread + (x - mean) * (1 + 2 * alpha * mean))) / (spread * spread)
  }
  return { first, second }
}
