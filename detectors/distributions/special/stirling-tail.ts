/** Bernoulli numbers over 2k(2k−1): the coefficients of Stirling's series, the highest order first. */
const STIRLING = [1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12]
/** From here on the series has all the digits of a double. */
export const SERIES_FROM = 15
export const HALF_LOG_TWO_PI = 0.9189385332046727

/** log Γ(x) − (x−½) log x + x − ½ log 2π for x ≥ 15. Source: Abramowitz & Stegun 6.1.41. */
export function stirlingTail(x: number): number {
  const inverseSquare = 1 / (x * x)
  let sum = 0
  for (const coefficient of STIRLING) sum = sum * inverseSquare + coefficient
  return sum / x
}
