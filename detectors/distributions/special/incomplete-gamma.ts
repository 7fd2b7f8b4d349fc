import { deviancePart } from './deviance-part.ts'
import { logGamma } from './log-gamma.ts'
import { stirlingError } from './stirling-error.ts'
import { type KnownTail, logTailPair, type Tails, tailPair } from './tail-pair.ts'

const LARGEST_STEPS = 100_000
const PRECISION = 1e-16
const TINY = 1e-300
const NOT_A_TAIL: KnownTail = { side: 'lower', log: Number.NaN }

/** log of x^a e^−x / Γ(a+1): the logarithm of a Poisson density at a real a ≥ 0 with mean x > 0. Source: Loader (2000). */
export function logPoissonDensity(a: number, x: number): number {
  if (a === 0) return -x
  if (a < 1) return a * Math.log(x) - x - logGamma(a + 1)
  return -stirlingError(a) - deviancePart(a, x) - 0.5 * Math.log(2 * Math.PI * a)
}

function lowerBySeries(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; k < LARGEST_STEPS && term > sum * PRECISION; k += 1) {
    term *= x / (a + k)
    sum += term
  }
  return Math.log(sum) + logPoissonDensity(a, x)
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
  return Math.log(h * a) + logPoissonDensity(a, x)
}

function knownTail(a: number, x: number): KnownTail {
  if (!(a > 0) || !(x >= 0)) return NOT_A_TAIL
  if (x === 0) return { side: 'lower', log: Number.NEGATIVE_INFINITY }
  if (x === Number.POSITIVE_INFINITY) return { side: 'upper', log: Number.NEGATIVE_INFINITY }
  if (x < a + 1) return { side: 'lower', log: Math.min(0, lowerBySeries(a, x)) }
  return { side: 'upper', log: Math.min(0, upperByFraction(a, x)) }
}

/**
 * Both regularised incomplete gamma functions P(a, x) (lower) and Q(a, x) (upper), each computed without subtracting
 * from one where it is the small one. a > 0, x ≥ 0; NaN otherwise. Source: Abramowitz & Stegun 6.5.29, 6.5.31.
 * @example
 * incompleteGamma(3, 10).upper // ≈ 0.0027693957155
 */
export function incompleteGamma(a: number, x: number): Tails {
  return tailPair(knownTail(a, x))
}

/**
 * The logarithms of both, right also where they are too small for a double.
 * @example
 * logIncompleteGamma(3, 1000).upper // ≈ -986.87563662
 */
export function logIncompleteGamma(a: number, x: number): Tails {
  return logTailPair(knownTail(a, x))
}
