/** Bernoulli numbers over 2k(2k−1): the coefficients of Stirling's series. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]
const SERIES_FROM = 15
const HALF_LOG_TWO_PI = 0.9189385332046727

function stirlingTail(x: number): number {
  const inverseSquare = 1 / (x * x)
  let sum = 0
  for (const coefficient of STIRLING.toReversed()) sum = sum * inverseSquare + coefficient
  return sum / x
}

/**
 * Natural logarithm of Γ(x), x > 0. Stirling's series from 15 on; below, the recurrence Γ(x+1) = xΓ(x).
 * NaN for x ≤ 0. Source: Abramowitz & Stegun 6.1.40. Absolute error about 1e-14 for moderate x.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN
  let product = 1
  let raised = x
  while (raised < SERIES_FROM) {
    product *= raised
    raised += 1
  }
  return (
    (raised - 0.5) * Math.log(raised) - raised + HALF_LOG_TWO_PI + stirlingTail(raised) - Math.log(product)
  )
}

/**
 * What Stirling's formula leaves out of log Γ(x+1): logΓ(x+1) − (x+½)log x + x − ½log 2π. Small even for a huge x,
 * which is why densities built on it keep their digits. x > 0. Source: C. Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function stirlingError(x: number): number {
  if (x >= SERIES_FROM) return stirlingTail(x)
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI
}

/**
 * x·log(x/mean) + mean − x without cancellation when x is near the mean. x ≥ 0, mean > 0. Source: Loader (2000), the "bd0" deviance.
 */
export function deviancePart(x: number, mean: number): number {
  if (x === 0) return mean
  if (Math.abs(x - mean) > 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x
  const v = (x - mean) / (x + mean)
  let sum = (x - mean) * v
  let term = 2 * x * v
  for (let k = 1; k < 1000; k += 1) {
    term *= v * v
    const next = sum + term / (2 * k + 1)
    if (next === sum) return next
    sum = next
  }
  return sum
}
