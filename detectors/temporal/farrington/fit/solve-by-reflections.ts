import type { Baseline } from './baseline.ts'
import type { LogLinearFit } from './log-linear-fit.ts'

type Design = {
  readonly rows: number
  /** One list a column: intercept, time where there is a trend, levels from the second on; last the response. */
  readonly columns: readonly Float64Array[]
}

/** Rows in the order of time, scaled by the roots of their weights. Rows without weight are left out. */
function design(baseline: Baseline, fit: LogLinearFit, trend: boolean): Design {
  const { starts, levels, times, timeInR } = baseline
  const levelOf = new Int32Array(baseline.rows)
  for (let level = 0; level < levels; level += 1) levelOf.fill(level, starts[level], starts[level + 1])
  const order = Array.from(levelOf.keys())
    .filter((row) => (fit.weight[row] as number) > 0)
    .sort((a, b) => (times[a] as number) - (times[b] as number))
  const column = (value: (row: number) => number) =>
    Float64Array.from(order, (row) => value(row) * Math.sqrt(fit.weight[row] as number))
  const columns = [column(() => 1)]
  if (trend) columns.push(column((row) => timeInR + (times[row] as number)))
  for (let level = 1; level < levels; level += 1)
    columns.push(column((row) => (levelOf[row] === level ? 1 : 0)))
  columns.push(column((row) => fit.work[row] as number))
  return { rows: order.length, columns }
}

/** Householder's triangularisation in place: afterwards R stands above the diagonal, its diagonal is given back. */
function reflect({ rows, columns }: Design): Float64Array {
  const width = columns.length - 1
  const diagonal = new Float64Array(width)
  for (let k = 0; k < width; k += 1) {
    const pivot = columns[k] as Float64Array
    let square = 0
    for (let row = k; row < rows; row += 1) square += (pivot[row] as number) ** 2
    const norm = (pivot[k] as number) < 0 ? -Math.sqrt(square) : Math.sqrt(square)
    if (norm === 0) continue
    for (let row = k; row < rows; row += 1) pivot[row] = (pivot[row] as number) / norm
    const head = (pivot[k] as number) + 1
    pivot[k] = head
    for (let other = k + 1; other <= width; other += 1) {
      const column = columns[other] as Float64Array
      let t = 0
      for (let row = k; row < rows; row += 1) t -= (pivot[row] as number) * (column[row] as number)
      t /= head
      for (let row = k; row < rows; row += 1)
        column[row] = (column[row] as number) + t * (pivot[row] as number)
    }
    diagonal[k] = -norm
  }
  return diagonal
}

function substitute({ columns }: Design, diagonal: Float64Array): Float64Array {
  const width = diagonal.length
  const solution = (columns[width] as Float64Array).slice(0, width)
  for (let k = width - 1; k >= 0; k -= 1) {
    const value = (solution[k] as number) / (diagonal[k] as number)
    solution[k] = value
    for (let above = 0; above < k; above += 1)
      solution[above] = (solution[above] as number) - value * ((columns[k] as Float64Array)[above] as number)
  }
  return solution
}

/** x′(R′R)⁻¹x: the variance of a linear combination of the coefficients, in units of the dispersion. */
function variance({ columns }: Design, diagonal: Float64Array, x: readonly number[]): number {
  const solved: number[] = []
  let sum = 0
  for (const [k, value] of x.entries()) {
    let rest = value
    for (let above = 0; above < k; above += 1)
      rest -= (solved[above] as number) * ((columns[k] as Float64Array)[above] as number)
    solved.push(rest / (diagonal[k] as number))
    sum += (solved[k] as number) ** 2
  }
  return sum
}

/**
 * The same step as `solveByLevels`, by Householder reflections of the whole design as R does it. Slower, and *less* exact: where the
 * weights of rows lie many powers of ten apart (levels without a case), the rounding of the heavy rows drowns the light ones, and R's figures
 * show that from the eighth digit on. Only for agreement with R.
 */
export function solveByReflections(baseline: Baseline, fit: LogLinearFit, trend: boolean): void {
  const made = design(baseline, fit, trend)
  const diagonal = reflect(made)
  const solution = substitute(made, diagonal)
  const { levels, timeInR, predictedLevel } = baseline
  const firstLevel = trend ? 2 : 1
  fit.slope = trend ? (solution[1] as number) : 0
  for (let level = 0; level < levels; level += 1)
    fit.intercept[level] =
      (solution[0] as number) +
      fit.slope * timeInR +
      (level === 0 ? 0 : (solution[firstLevel + level - 1] as number))
  const predicted: number[] = Array.from(diagonal, (_, k) =>
    k === 0 || k === firstLevel + predictedLevel - 1 ? 1 : 0,
  )
  if (trend) predicted[1] = timeInR
  fit.predictedVariance = variance(made, diagonal, predicted)
  if (trend)
    fit.slopeVariance = variance(
      made,
      diagonal,
      Array.from(diagonal, (_, k) => (k === 1 ? 1 : 0)),
    )
}
