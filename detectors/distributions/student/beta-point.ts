import type { BetaPoint } from '../special/index.ts'

/** P(|T| > |t|) = I_x(n/2, ½) at x = n/(n + t²). Source: Abramowitz & Stegun 26.7.1. */
export function betaPointOf(t: number, freedom: number): BetaPoint {
  const square = t * t
  const [x, y] =
    square === Number.POSITIVE_INFINITY ? [0, 1] : [freedom / (freedom + square), square / (freedom + square)]
  return { a: freedom / 2, b: 0.5, x, y }
}
