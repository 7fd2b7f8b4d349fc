import { type BetaPoint, logBetaPrefix } from './log-beta-prefix.ts'
import { logGammaRatio } from './log-gamma-ratio.ts'
import { type KnownTail, logTailPair, type Tails, tailPair } from './tail-pair.ts'

const LARGEST_STEPS = 100_000
const PRECISION = 4e-16
const TINY = 1e-300
const NOT_A_TAIL: KnownTail = { side: 'lower', log: Number.NaN }

/** Modified Lentz evaluation of the continued fraction of I_x(a, b), for x below (a+1)/(a+b+2). */
function byFraction(shape: BetaPoint): number {
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
  return logBetaPrefix(shape) + Math.log(h / a)
}

/**
 * The power series in x, whose every part is of the order of a: for a < 1 I_x may lie so near to one that what is missing would
 * drown otherwise. Source: Didonato & Morris (1992), (20).
 */
function bySeries({ a, b, x }: BetaPoint): number {
  let [term, sum] = [1, 0]
  for (let n = 1; n < LARGEST_STEPS; n += 1) {
    term *= ((n - b) / n) * x
    const part = term / (a + n)
    sum += part
    if (Math.abs(part) <= Math.abs(sum) * 1e-17) break
  }
  return a * Math.log(x) + logGammaRatio(b, a) - logGammaRatio(1, a) + Math.log1p(a * sum)
}

const small = (shape: BetaPoint) => Math.min(0, shape.a < 1 ? bySeries(shape) : byFraction(shape))

function knownTail(shape: BetaPoint): KnownTail {
  const { a, b, x, y } = shape
  if (!(a > 0) || !(b > 0) || !(x >= 0) || !(y >= 0)) return NOT_A_TAIL
  if (x === 0) return { side: 'lower', log: Number.NEGATIVE_INFINITY }
  if (y === 0) return { side: 'upper', log: Number.NEGATIVE_INFINITY }
  if (x < (a + 1) / (a + b + 2)) return { side: 'lower', log: small(shape) }
  return { side: 'upper', log: small({ a: b, b: a, x: y, y: x }) }
}

/**
 * Both tails of the Beta(a, b) distribution at x: `lower` = I_x(a, b), `upper` = 1 − I_x(a, b), the small one computed
 * directly. Give y = 1 − x yourself where it is known more exactly. a, b > 0, 0 ≤ x ≤ 1; NaN otherwise.
 * Source: Abramowitz & Stegun 26.5.8; DLMF 8.17.22.
 * @example
 * incompleteBeta({ a: 2, b: 3, x: 0.25, y: 0.75 }).lower // ≈ 0.26171875
 */
export function incompleteBeta(shape: BetaPoint): Tails {
  return tailPair(knownTail(shape))
}

/**
 * The logarithms of both, right also where they are too small for a double.
 * @example
 * logIncompleteBeta({ a: 400, b: 2, x: 0.001, y: 0.999 }).lower // ≈ -2757.1091482
 */
export function logIncompleteBeta(shape: BetaPoint): Tails {
  return logTailPair(knownTail(shape))
}
