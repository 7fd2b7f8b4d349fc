import { deviancePart, logGamma, stirlingError } from './log-gamma.ts'

const LARGEST_STEPS = 100_000
const PRECISION = 4e-16
const TINY = 1e-300

type BetaArguments = { readonly a: number; readonly b: number; readonly x: number; readonly y: number }

/** x^a y^b / B(a, b) with y = 1 − x. Loader's deviance form when both shapes are large enough for it to keep digits. */
function prefix({ a, b, x, y }: BetaArguments): number {
  const n = a + b
  if (a < 1 || b < 1) {
    return Math.exp(a * Math.log(x) + b * Math.log(y) + logGamma(n) - logGamma(a) - logGamma(b))
  }
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviancePart(a, n * x) - deviancePart(b, n * y)
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n))
}

/** Modified Lentz evaluation of the continued fraction of I_x(a, b), for x below (a+1)/(a+b+2). */
function byFraction(shape: BetaArguments): number {
  const { a, b, x } = shape
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY)
  let h = d
  for (let m = 1; m < LARGEST_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d || TINY)
    c = 1 + even / c || TINY
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d || TINY)
    c = 1 + odd / c || TINY
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < PRECISION) break
  }
  return (prefix(shape) * h) / a
}

/**
 * Both tails of the Beta(a, b) distribution at x: `lower` = I_x(a, b), `upper` = 1 − I_x(a, b), the small one computed
 * directly. Give y = 1 − x yourself where it is known more exactly. a, b > 0, 0 ≤ x ≤ 1; NaN otherwise.
 * Source: Abramowitz & Stegun 26.5.8; DLMF 8.17.22.
 */
export function incompleteBeta(shape: BetaArguments): { lower: number; upper: number } {
  const { a, b, x, y } = shape
  if (!(a > 0) || !(b > 0) || !(x >= 0) || !(y >= 0)) return { lower: Number.NaN, upper: Number.NaN }
  if (x === 0) return { lower: 0, upper: 1 }
  if (y === 0) return { lower: 1, upper: 0 }
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, byFraction(shape))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, byFraction({ a: b, b: a, x: y, y: x }))
  return { lower: 1 - upper, upper }
}
