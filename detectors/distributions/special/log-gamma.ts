import { logGammaRatio } from './log-gamma-ratio.ts'
import { HALF_LOG_TWO_PI, SERIES_FROM, stirlingTail } from './stirling-tail.ts'

/**
 * Natural logarithm of Γ(x), x > 0; NaN otherwise. Stirling's series from 15 on; below, the recurrence Γ(x+1) = xΓ(x), and near the
 * roots at 1 and 2 the ratio to them, so that relative digits are kept. Source: Abramowitz & Stegun 6.1.41.
 * @example
 * logGamma(5) // ≈ 3.1780538303
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN
  if (x < 0.5) return logGammaRatio(1, x) - Math.log(x)
  if (x < 1.5) return logGammaRatio(1, x - 1)
  if (x < 2.5) return logGammaRatio(2, x - 2)
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
