import { deviancePart, logGamma, stirlingError } from './log-gamma.ts'

const LARGEST_STEPS = 100_000
const PRECISION = 1e-16
const TINY = 1e-300

/** x^a e^−x / Γ(a+1): a Poisson density at a real a ≥ 0 with mean x. Source: Loader (2000). */
function poissonDensity(a: number, x: number): number {
  if (x === 0) return a === 0 ? 1 : 0
  if (a === 0) return Math.exp(-x)
  if (a < 1) return Math.exp(a * Math.log(x) - x - logGamma(a + 1))
  return Math.exp(-stirlingError(a) - deviancePart(a, x)) / Math.sqrt(2 * Math.PI * a)
}

function lowerBySeries(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; k < LARGEST_STEPS && term > sum * PRECISION; k += 1) {
    term *= x / (a + k)
    sum += term
  }
  return sum * poissonDensity(a, x)
}

/** Modified Lentz evaluation of Legendre's continued fraction for Q(a, x), x > a + 1. */
function upperByFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let h = d
  for (let k = 1; k < LARGEST_STEPS; k += 1) {
    const coefficient = -k * (k - a)
    b += 2
    d = 1 / (coefficient * d + b || TINY)
    c = b + coefficient / c || TINY
    const step = c * d
    h *= step
    if (Math.abs(step - 1) < PRECISION * 4) break
  }
  return h * a * poissonDensity(a, x)
}

/**
 * Both regularised incomplete gamma functions P(a, x) (lower) and Q(a, x) (upper), each computed without subtracting
 * from one where it is the small one. a > 0, x ≥ 0; NaN otherwise. Source: Abramowitz & Stegun 6.5.29, 6.5.31.
 */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (!(a > 0) || !(x >= 0)) return { lower: Number.NaN, upper: Number.NaN }
  if (x === 0) return { lower: 0, upper: 1 }
  if (x < a + 1) {
    const lower = Math.min(1, lowerBySeries(a, x))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, upperByFraction(a, x))
  return { lower: 1 - upper, upper }
}
