/**
 * Eigenvalues of a symmetric tridiagonal matrix by the implicit QL method with Wilkinson's shift, in place of `diagonal`.
 * `below[i]` stands beside `diagonal[i]` and `diagonal[i + 1]` and is destroyed. Each of `rows` is turned along: begun as row r of the
 * identity it ends as row r of the eigenvectors, so that who needs one row of them pays for one.
 */
export function solveTridiagonal(
  diagonal: Float64Array,
  below: Float64Array,
  rows: readonly Float64Array[],
): void {
  const size = diagonal.length
  for (let first = 0; first < size; first++) {
    for (let round = 0; round < 60; round++) {
      const last = endOfBlock(diagonal, below, first)
      if (last === first) break
      chase(diagonal, below, { first, last, rows })
    }
  }
}

/** The end of the block that begins at `first`: where the next entry beside the diagonal is nothing to its neighbours. */
function endOfBlock(diagonal: Float64Array, below: Float64Array, first: number): number {
  let last = first
  while (last < diagonal.length - 1) {
    const size = Math.abs(diagonal[last] ?? 0) + Math.abs(diagonal[last + 1] ?? 0)
    if (Math.abs(below[last] ?? 0) <= Number.EPSILON * size) break
    last += 1
  }
  return last
}

/** One sweep of rotations from the end of the block to its beginning. */
function chase(
  diagonal: Float64Array,
  below: Float64Array,
  block: { first: number; last: number; rows: readonly Float64Array[] },
): void {
  const { first, last, rows } = block
  const beside = below[first] ?? 0
  const half = ((diagonal[first + 1] ?? 0) - (diagonal[first] ?? 0)) / (2 * beside)
  const root = Math.hypot(half, 1)
  let g = (diagonal[last] ?? 0) - (diagonal[first] ?? 0) + beside / (half + (half < 0 ? -root : root))
  let [sine, cosine, carried] = [1, 1, 0]
  for (let at = last - 1; at >= first; at--) {
    const [f, b] = [sine * (below[at] ?? 0), cosine * (below[at] ?? 0)]
    const r = Math.hypot(f, g)
    if (at + 1 < last) below[at + 1] = r
    if (r === 0) {
      // The block falls apart here: what was carried is put back and the next round takes the smaller block.
      diagonal[at + 1] = (diagonal[at + 1] ?? 0) - carried
      return
    }
    sine = f / r
    cosine = g / r
    g = (diagonal[at + 1] ?? 0) - carried
    const turned = ((diagonal[at] ?? 0) - g) * sine + 2 * cosine * b
    carried = sine * turned
    diagonal[at + 1] = g + carried
    g = cosine * turned - b
    for (const row of rows) {
      const [left, right] = [row[at] ?? 0, row[at + 1] ?? 0]
      row[at + 1] = sine * left + cosine * right
      row[at] = cosine * left - sine * right
    }
  }
  diagonal[first] = (diagonal[first] ?? 0) - carried
  below[first] = g
}
