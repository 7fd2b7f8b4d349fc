import { type BetaPoint, logBetaPrefix, logIncompleteBeta } from '../special/index.ts'

type Shapes = { readonly a: number; readonly b: number }

const pointAt = ({ a, b }: Shapes, logOdds: number): BetaPoint => ({
  a,
  b,
  x: 1 / (1 + Math.exp(-logOdds)),
  y: 1 / (1 + Math.exp(logOdds)),
})

/**
 * log(x/(1−x)) at the x below which Beta(a, b) falls with probability `lower` = 1 − `upper`; the smaller of the two is used.
 * Newton's steps on the logarithm of that tail, kept inside a bracket that halves where they leave it.
 */
export function betaOddsQuantile(shapes: Shapes, { lower, upper }: { lower: number; upper: number }): number {
  const byLower = lower <= upper
  const wanted = Math.log(byLower ? lower : upper)
  const sign = byLower ? 1 : -1
  let [low, high] = [-750, 750]
  let odds = Math.log(shapes.a / shapes.b)
  for (let step = 0; step < 200; step += 1) {
    const point = pointAt(shapes, odds)
    const tails = logIncompleteBeta(point)
    const log = byLower ? tails.lower : tails.upper
    // The tail grows with the odds on the lower side, and falls on the upper one.
    const off = sign * (log - wanted)
    if (off > 0) high = odds
    else low = odds
    const slope = Math.exp(logBetaPrefix(point) - log)
    const next = odds - off / slope
    const moved = next > low && next < high ? next : (low + high) / 2
    if (Math.abs(moved - odds) <= 1e-15 * (1 + Math.abs(odds))) return moved
    odds = moved
  }
  return odds
}
