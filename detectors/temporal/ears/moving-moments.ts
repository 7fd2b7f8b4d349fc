/** Known counts, their sum and their sum of squares (both less `shift` a count) in each window; entry k ends before position `firstEnd + k`. */
export type MovingMoments = {
  readonly firstEnd: number
  readonly shift: number
  readonly known: Float64Array
  readonly sum: Float64Array
  readonly squares: Float64Array
}

/** Which windows: `width` periods long, ending before each of `firstEnd` … `lastEnd`. Positions outside the series are not known. */
type Windows = { readonly width: number; readonly firstEnd: number; readonly lastEnd: number }

/**
 * Sums over a window that moves by one period at a time: what leaves is taken off, what enters is added. Counts are whole, so that
 * the sums stay exact however long the series; a count near the others is taken off each first, so that they stay small.
 */
export function movingMoments(
  counts: readonly (number | null)[],
  { width, firstEnd, lastEnd }: Windows,
): MovingMoments {
  const windows = Math.max(0, lastEnd - firstEnd + 1)
  const [known, sum, squares] = [
    new Float64Array(windows),
    new Float64Array(windows),
    new Float64Array(windows),
  ]
  const shift = counts[Math.max(0, firstEnd - 1)] ?? 0
  let [n, s, q] = [0, 0, 0]
  for (let at = firstEnd - width; at < lastEnd; at += 1) {
    const entering = counts[at] ?? null
    if (entering !== null) {
      const value = entering - shift
      n += 1
      s += value
      q += value * value
    }
    const leaving = at - width >= firstEnd - width ? (counts[at - width] ?? null) : null
    if (leaving !== null) {
      const value = leaving - shift
      n -= 1
      s -= value
      q -= value * value
    }
    const window = at + 1 - firstEnd
    if (window < 0) continue
    known[window] = n
    sum[window] = s
    squares[window] = q
  }
  return { firstEnd, shift, known, sum, squares }
}
