const SMALLEST_PIVOT = 1e-12

/** Replaces the lower triangle of a symmetric positive matrix of `width` (row by row) by its Cholesky factor. */
export function factorise(matrix: Float64Array, width: number): void {
  for (let row = 0; row < width; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let left = matrix[row * width + column] ?? 0
      for (let k = 0; k < column; k += 1) {
        left -= (matrix[row * width + k] ?? 0) * (matrix[column * width + k] ?? 0)
      }
      matrix[row * width + column] =
        row === column
          ? Math.sqrt(Math.max(left, SMALLEST_PIVOT))
          : left / (matrix[column * width + column] ?? 1)
    }
  }
}

/** x with L Lᵀ x = right, for a factor L made by `factorise`. */
export function solveFactorised(
  factor: Float64Array,
  right: { readonly [k: number]: number },
  width: number,
): Float64Array {
  const x = new Float64Array(width)
  for (let row = 0; row < width; row += 1) {
    let left = right[row] ?? 0
    for (let k = 0; k < row; k += 1) left -= (factor[row * width + k] ?? 0) * (x[k] ?? 0)
    x[row] = left / (factor[row * width + row] ?? 1)
  }
  for (let row = width - 1; row >= 0; row -= 1) {
    let left = x[row] ?? 0
    for (let k = row + 1; k < width; k += 1) left -= (factor[k * width + row] ?? 0) * (x[k] ?? 0)
    x[row] = left / (factor[row * width + row] ?? 1)
  }
  return x
}
