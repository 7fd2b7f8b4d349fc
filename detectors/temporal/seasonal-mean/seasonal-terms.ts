/** A mean that may grow steadily and swing with the year: log μ = a + b t + Σ (c cos + d sin)(2πst/p), s = 1 … harmonics. */
export type SeasonalTerms = {
  /** Pairs of cosine and sine (R: `S`). */
  readonly harmonics: number
  /** Whether the mean grows or falls steadily (R: `trend`). */
  readonly trend: boolean
  /** Periods a year, p. */
  readonly periodsAYear: number
}

/** The columns of the model at the given times: intercept, trend, then cosine and sine of each harmonic. */
export function seasonalColumns(
  { harmonics, trend, periodsAYear }: SeasonalTerms,
  times: Float64Array,
): Float64Array[] {
  const columns: Float64Array[] = [new Float64Array(times.length).fill(1)]
  if (trend) columns.push(times)
  for (let s = 1; s <= harmonics; s += 1) {
    const turn = (2 * s * Math.PI) / periodsAYear
    columns.push(
      times.map((t) => Math.cos(turn * t)),
      times.map((t) => Math.sin(turn * t)),
    )
  }
  return columns
}

/** exp(Xb) at each time, never below the smallest step of a double from 1, as R's log link has it. */
export function meansOf(columns: readonly Float64Array[], coefficients: Float64Array): Float64Array {
  const means = new Float64Array(columns[0]?.length ?? 0)
  for (const [at, column] of columns.entries()) {
    const coefficient = coefficients[at] ?? 0
    for (let row = 0; row < means.length; row += 1)
      means[row] = (means[row] ?? 0) + coefficient * (column[row] ?? 0)
  }
  for (let row = 0; row < means.length; row += 1)
    means[row] = Math.max(Math.exp(means[row] ?? 0), Number.EPSILON)
  return means
}
