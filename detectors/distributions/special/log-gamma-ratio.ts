import { SERIES_FROM, stirlingTail } from './stirling-tail.ts'

/**
 * log Γ(x + step) − log Γ(x) without the cancellation of two large logarithms: relative digits are kept down to the smallest step.
 * x > 0 and x + step > 0; NaN otherwise. Source: Γ(x+1) = xΓ(x) and Abramowitz & Stegun 6.1.41.
 */
export function logGammaRatio(x: number, step: number): number {
  if (!(x > 0 && x + step > 0)) return Number.NaN
  let [from, sum] = [x, 0]
  while (from < SERIES_FROM || from + step < SERIES_FROM) {
    sum -= step * 2 > -from ? Math.log1p(step / from) : Math.log((from + step) / from)
    from += 1
  }
  const to = from + step
  // (to−½) log to − (from−½) log from − step, with the part that cancels taken out.
  return (
    sum +
    (from - 0.5) * Math.log1p(step / from) +
    step * Math.log(to) -
    step +
    (stirlingTail(to) - stirlingTail(from))
  )
}
