/**
 * One scenario: the mean of week t (1, 2, …) is exp(theta + beta·t + cosine·cos(2πt/52) + sine·sin(2πt/52)), and the variance
 * is `phi` times the mean (1: Poisson, above: negative binomial).
 */
export type NoufailyScenario = {
  /** 1 … 28, in the order of the published table: seven families, each plain, seasonal, with a trend, with both. */
  readonly id: number
  readonly theta: number
  readonly beta: number
  readonly cosine: number
  readonly sine: number
  readonly phi: number
}

const FAMILIES = [
  { theta: 0.1, beta: 0.0025, cosine: 0.6, sine: 0.6, phi: 1.5 },
  { theta: -2, beta: 0.005, cosine: 0.1, sine: 0.3, phi: 2 },
  { theta: 1.5, beta: 0.003, cosine: 0.2, sine: -0.4, phi: 1 },
  { theta: 0.5, beta: 0.002, cosine: 0.5, sine: 0.5, phi: 5 },
  { theta: 2.5, beta: 0.001, cosine: 1, sine: 0.1, phi: 3 },
  { theta: 3.75, beta: 0.001, cosine: 0.1, sine: -0.1, phi: 1.1 },
  { theta: 5, beta: 0.0001, cosine: 0.05, sine: 0.01, phi: 1.2 },
] as const

/** The 28 scenarios of Noufaily et al. 2013 (Stat Med 32:1206, table of section 3). */
export const NOUFAILY_SCENARIOS: readonly NoufailyScenario[] = FAMILIES.flatMap((family, at) =>
  [
    { ...family, beta: 0, cosine: 0, sine: 0 },
    { ...family, beta: 0 },
    { ...family, cosine: 0, sine: 0 },
    family,
  ].map((scenario, kind) => ({ id: at * 4 + kind + 1, ...scenario })),
)
