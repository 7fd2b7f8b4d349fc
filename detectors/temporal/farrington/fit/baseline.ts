/**
 * What a model learns from: known counts, row by row, the rows of one level of the season together. The fit never looks at
 * positions or dates again, so a baseline can be made once and fitted many times.
 */
export type Baseline = {
  readonly rows: number
  /** Level l holds the rows starts[l] … starts[l+1]−1. */
  readonly starts: Int32Array
  readonly levels: number
  /** The level that the judged period belongs to; −1 where no row has it. */
  readonly predictedLevel: number
  readonly counts: Float64Array
  /** log(y + 0.1), where the iteration begins, and y log y − y, a part of the deviance that no fit changes. */
  readonly startEtas: Float64Array
  readonly saturatedLosses: Float64Array
  /** Periods from the judged one to the row: 0 is the judged period, −52 a year of weeks before. */
  readonly times: Float64Array
  /** Logarithm of each row's exposure; null where the model has none. */
  readonly offsets: Float64Array | null
  /** Logarithm of the exposure of the judged period. */
  readonly predictedOffset: number
  readonly largestCount: number
  /** Sum of the counts of the predicted level. */
  readonly predictedCases: number
  /** Time between the oldest row and the newest. */
  readonly timeSpan: number
  /** The time R gives the judged period, whose origin shows in R's rounding and nowhere else. */
  readonly timeInR: number
}
