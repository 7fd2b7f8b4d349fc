import { logGamma } from './log-gamma.ts'
import { HALF_LOG_TWO_PI, SERIES_FROM, stirlingTail } from './stirling-tail.ts'

/**
 * What Stirling's formula leaves out of log Γ(x+1): logΓ(x+1) − (x+½)log x + x − ½log 2π. Small even for a huge x,
 * which is why densities built on it keep their digits. x > 0. Source: C. Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function stirlingError(x: number): number {
  if (x >= SERIES_FROM) return stirlingTail(x)
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI
}
