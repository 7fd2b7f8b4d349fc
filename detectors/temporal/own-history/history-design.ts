import type { HistoryShape } from './history-shape.ts'

/**
 * The columns of the model: level, then trend, then one yearly wave, each as far as the shape has it. Time is counted back from
 * the period judged, so that the same table serves every period of every series.
 */
export type HistoryDesign = {
  readonly width: number
  /** A row of `width` for each block, the latest first. */
  readonly past: Float64Array
  /** A row for each of the last periods, the judged one first. */
  readonly recent: Float64Array
  /** Prior precision of each column; the level has its own prior. */
  readonly precision: Float64Array
}

const made = new Map<string, HistoryDesign>()

function writeRow(row: Float64Array, back: number, shape: HistoryShape): void {
  let at = 0
  row[at++] = 1
  if (shape.trend > 0) row[at++] = -back / shape.periodsAYear
  if (shape.season > 0) {
    const angle = (-2 * Math.PI * back) / shape.periodsAYear
    row[at++] = Math.cos(angle)
    row[at] = Math.sin(angle)
  }
}

function makeDesign(shape: HistoryShape): HistoryDesign {
  const longest = shape.window
  const spreads = [
    ...(shape.trend > 0 ? [shape.trend] : []),
    ...(shape.season > 0 ? [shape.season, shape.season] : []),
  ]
  const width = 1 + spreads.length
  const blocks = Math.ceil(shape.horizon / shape.block)
  const past = new Float64Array(blocks * width)
  const recent = new Float64Array(longest * width)
  const middle = longest + shape.guard + (shape.block - 1) / 2
  for (let block = 0; block < blocks; block += 1) {
    writeRow(past.subarray(block * width, (block + 1) * width), middle + block * shape.block, shape)
  }
  for (let back = 0; back < longest; back += 1) {
    writeRow(recent.subarray(back * width, (back + 1) * width), back, shape)
  }
  return { width, past, recent, precision: Float64Array.from([0, ...spreads.map((spread) => spread ** -2)]) }
}

/** The design of a shape; made once for each. */
export function historyDesign(shape: HistoryShape): HistoryDesign {
  const { window, guard, horizon, block, periodsAYear, trend, season } = shape
  const key = [window, guard, horizon, block, periodsAYear, trend, season].join(' ')
  const known = made.get(key) ?? makeDesign(shape)
  made.set(key, known)
  return known
}
