/** From here on the asymptotic series is exact to the last digits. */
const SERIES_FROM = 12

/** Bernoulli numbers B₂ₖ over 2k: the series of ψ. */
const DIGAMMA = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12]
/** Bernoulli numbers B₂ₖ: the series of ψ′. */
const TRIGAMMA = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6]

function series(coefficients: readonly number[], inverseSquare: number): number {
  let sum = 0
  for (let k = coefficients.length - 1; k >= 0; k -= 1) sum = (sum + (coefficients[k] ?? 0)) * inverseSquare
  return sum
}

/**
 * ψ(x), the derivative of log Γ, x > 0; NaN otherwise. Recurrence ψ(x) = ψ(x+1) − 1/x below 12, asymptotic series from there.
 * Source: Abramowitz & Stegun 6.3.5 and 6.3.18.
 * @example
 * digamma(1) // ≈ -0.5772156649
 */
export function digamma(x: number): number {
  if (!(x > 0)) return Number.NaN
  let below = 0
  let raised = x
  while (raised < SERIES_FROM) {
    below += 1 / raised
    raised += 1
  }
  return Math.log(raised) - 0.5 / raised - series(DIGAMMA, 1 / (raised * raised)) - below
}

/**
 * ψ′(x), x > 0; NaN otherwise. Source: Abramowitz & Stegun 6.4.6 and 6.4.12.
 * @example
 * trigamma(1) // ≈ 1.6449340668
 */
export function trigamma(x: number): number {
  if (!(x > 0)) return Number.NaN
  let below = 0
  let raised = x
  while (raised < SERIES_FROM) {
    below += 1 / (raised * raised)
    raised += 1
  }
  const inverse = 1 / raised
  return inverse + (inverse * inverse) / 2 + inverse * series(TRIGAMMA, inverse * inverse) + below
}
