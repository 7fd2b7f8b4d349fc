/**
 * Working room of a fit and what it left there, one list for as many rows or levels as it must hold at most. It is used for one
 * fit after the other, so that nothing is allocated while a country is judged.
 */
export type LogLinearFit = {
  /** One a row. */
  readonly prior: Float64Array
  readonly eta: Float64Array
  readonly mean: Float64Array
  readonly work: Float64Array
  readonly weight: Float64Array
  /** One a level: its value at the judged period, that of the step before, its weighted mean time, and its weight. */
  readonly intercept: Float64Array
  readonly lastIntercept: Float64Array
  readonly centre: Float64Array
  readonly total: Float64Array
  slope: number
  lastSlope: number
  /** Weighted sum of squares of the times around the centre of their level; 0 where no slope is fitted. */
  spread: number
  /** Variances of the predicted logarithm (without offset) and of the slope, in units of the dispersion. */
  predictedVariance: number
  slopeVariance: number
  deviance: number
  iterations: number
  converged: boolean
  rank: number
  /** Rows with a weight above 0. */
  used: number
}

export function logLinearFit(rows: number, levels: number): LogLinearFit {
  const perRow = () => new Float64Array(rows)
  const perLevel = () => new Float64Array(levels)
  return {
    prior: perRow(),
    eta: perRow(),
    mean: perRow(),
    work: perRow(),
    weight: perRow(),
    intercept: perLevel(),
    lastIntercept: perLevel(),
    centre: perLevel(),
    total: perLevel(),
    slope: 0,
    lastSlope: 0,
    spread: 0,
    predictedVariance: 0,
    slopeVariance: 0,
    deviance: 0,
    iterations: 0,
    converged: false,
    rank: 0,
    used: 0,
  }
}
