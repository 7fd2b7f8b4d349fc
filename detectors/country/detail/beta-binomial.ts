/**
 * P(X ≥ count) for X successes among `of` draws whose probability of success is itself Beta(a, b): the terms by their ratio, added from the small end.
 * Whole 0 ≤ count ≤ of; a, b > 0. Source: Johnson, Kemp & Kotz 2005, Univariate Discrete Distributions, section 6.2.2.
 */
export function betaBinomialUpper(
  count: number,
  { of, a, b }: { readonly of: number; readonly a: number; readonly b: number },
): number {
  // From X = of, the rarest side of an upper tail, downwards.
  let chance = 1
  for (let k = 0; k < of; k += 1) chance *= (a + k) / (a + b + k)
  let upper = 0
  for (let k = of; k >= count; k -= 1) {
    upper += chance
    chance *= (k / (of - k + 1)) * ((b + of - k) / (a + k - 1))
  }
  return Math.min(1, upper)
}
