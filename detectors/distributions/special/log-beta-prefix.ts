import { deviancePart } from './deviance-part.ts'
import { logGamma } from './log-gamma.ts'
import { logGammaRatio } from './log-gamma-ratio.ts'
import { stirlingError } from './stirling-error.ts'

/** Shapes a, b > 0 and a point x in [0, 1] with y = 1 − x, given apart because either may be known more exactly. */
export type BetaPoint = { readonly a: number; readonly b: number; readonly x: number; readonly y: number }

/** log of x, better taken from y where x is near one. */
const logOf = (x: number, y: number) => (x > 0.5 ? Math.log1p(-y) : Math.log(x))

/**
 * log of x^a y^b / B(a, b). Loader's deviance form when both shapes are large enough for it to keep digits, a ratio of gamma
 * functions otherwise. Source: Loader (2000); Didonato & Morris (1992), ACM TOMS 18:360.
 */
export function logBetaPrefix({ a, b, x, y }: BetaPoint): number {
  if (a < 1 && a <= b) return a * logOf(x, y) + b * logOf(y, x) + logGammaRatio(b, a) - logGamma(a)
  if (b < 1) return a * logOf(x, y) + b * logOf(y, x) + logGammaRatio(a, b) - logGamma(b)
  const n = a + b
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviancePart(a, n * x) - deviancePart(b, n * y)
  return exponent + 0.5 * Math.log((a * b) / (2 * Math.PI * n))
}
