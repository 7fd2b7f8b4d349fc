import type { SurveillanceSeries } from '../../../series/index.ts'
import type { Baseline } from '../fit/index.ts'
import type { Learnt } from './learnt.ts'

type Making = {
  readonly at: number
  /** The level of the judged period. */
  readonly predicted: number
  readonly offset: boolean
  /** Times between a row and the judged period, in periods. */
  readonly timeOf: (position: number) => number
  readonly timeInR: number
}

/** Rows of one level together; where the count is not known, or nobody was there to be counted, there is no row. */
export function makeBaseline(series: SurveillanceSeries, learnt: Learnt, making: Making): Baseline {
  const population = making.offset ? series.population : null
  const { positions, starts, levels, predictedLevel } = layOut(series.counts, learnt, {
    predicted: making.predicted,
    population,
  })
  const rows = positions.length
  const counts = new Float64Array(rows)
  const startEtas = new Float64Array(rows)
  const saturatedLosses = new Float64Array(rows)
  const times = new Float64Array(rows)
  const predictedFrom = predictedLevel < 0 ? rows : (starts[predictedLevel] as number)
  let [largestCount, predictedCases, oldest, newest] = [0, 0, 0, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < rows; row += 1) {
    const count = series.counts[positions[row] as number] as number
    counts[row] = count
    startEtas[row] = Math.log(count + 0.1)
    saturatedLosses[row] = count > 0 ? count * Math.log(count) - count : 0
    if (count > largestCount) largestCount = count
    if (row >= predictedFrom) predictedCases += count
    const time = making.timeOf(positions[row] as number)
    times[row] = time
    if (time < oldest) oldest = time
    if (time > newest) newest = time
  }
  const exposure = (position: number) => Math.log(population?.[position] as number)
  return {
    rows,
    starts,
    levels,
    predictedLevel,
    counts,
    startEtas,
    saturatedLosses,
    times,
    offsets: population === null ? null : Float64Array.from(positions, exposure),
    predictedOffset: population === null ? 0 : exposure(making.at),
    largestCount,
    predictedCases,
    timeSpan: newest - oldest,
    timeInR: making.timeInR,
  }
}

/** The positions of the rows, those of one level together, and where each level begins; levels without a row are left out. */
function layOut(
  counts: readonly (number | null)[],
  { positions, levels }: Learnt,
  { predicted, population }: { predicted: number; population: readonly number[] | null },
) {
  const sizes = new Int32Array(predicted + 1)
  const isRow = (k: number) => {
    const position = positions[k] as number
    return levels[k] !== 0 && counts[position] !== null && (population === null || population[position] !== 0)
  }
  for (let k = 0; k < levels.length; k += 1)
    if (isRow(k)) sizes[levels[k] as number] = (sizes[levels[k] as number] as number) + 1
  const next = new Int32Array(predicted + 1)
  const starts = new Int32Array(predicted + 1)
  let [present, row] = [0, 0]
  for (let level = 1; level <= predicted; level += 1) {
    next[level] = row
    const size = sizes[level] as number
    if (size === 0) continue
    row += size
    present += 1
    starts[present] = row
  }
  const ordered = new Int32Array(row)
  for (let k = 0; k < levels.length; k += 1) {
    if (!isRow(k)) continue
    const level = levels[k] as number
    ordered[next[level] as number] = positions[k] as number
    next[level] = (next[level] as number) + 1
  }
  const predictedLevel = (sizes[predicted] as number) > 0 ? present - 1 : -1
  return { positions: ordered, starts, levels: present, predictedLevel }
}
