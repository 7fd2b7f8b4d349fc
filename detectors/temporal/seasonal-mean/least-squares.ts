/** Columns of one length. */
export type Columns = readonly Float64Array[]

/** Smaller than this share of its column a pivot says that the column depends on those before it. */
const DEPENDENT = 1e-11

/**
 * Weighted least squares by Householder reflections: the coefficients that minimise Σ w (z − Xb)². Takes square roots of the
 * weights. null where a column depends on the others.
 */
export function leastSquares(columns: Columns, z: Float64Array, roots: Float64Array): Float64Array | null {
  const work = columns.map((column) => weighed(column, roots))
  const right = weighed(z, roots)
  const diagonal: number[] = []
  for (const [pivot, column] of work.entries()) {
    const whole = norm(column, 0)
    const length = norm(column, pivot)
    if (!(length > DEPENDENT * whole)) return null
    const head = column[pivot] ?? 0
    const turned = head > 0 ? -length : length
    column[pivot] = head - turned
    const scale = 1 / (turned * (column[pivot] ?? 0))
    for (const other of [...work.slice(pivot + 1), right]) {
      let product = 0
      for (let row = pivot; row < other.length; row += 1) product += (column[row] ?? 0) * (other[row] ?? 0)
      const step = product * scale
      for (let row = pivot; row < other.length; row += 1)
        other[row] = (other[row] ?? 0) + step * (column[row] ?? 0)
    }
    diagonal.push(turned)
  }
  return backSubstitute(work, diagonal, right)
}

function weighed(values: Float64Array, roots: Float64Array): Float64Array {
  const product = new Float64Array(values.length)
  for (let row = 0; row < product.length; row += 1) product[row] = (values[row] ?? 0) * (roots[row] ?? 0)
  return product
}

function norm(column: Float64Array, from: number): number {
  let sum = 0
  for (let row = from; row < column.length; row += 1) sum += (column[row] ?? 0) ** 2
  return Math.sqrt(sum)
}

/** Above the diagonal the reflected columns hold the triangle. */
function backSubstitute(work: Columns, diagonal: readonly number[], right: Float64Array): Float64Array {
  const coefficients = new Float64Array(work.length)
  for (let row = work.length - 1; row >= 0; row -= 1) {
    let rest = right[row] ?? 0
    for (let column = row + 1; column < work.length; column += 1)
      rest -= (work[column]?.[row] ?? 0) * (coefficients[column] ?? 0)
    coefficients[row] = rest / (diagonal[row] ?? 1)
  }
  return coefficients
}
