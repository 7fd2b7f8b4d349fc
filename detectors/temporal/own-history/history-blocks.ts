import type { HistoryShape } from './history-shape.ts'

/** Sums over blocks of periods, the latest block first; a period may count for less than one. */
export type HistoryBlocks = {
  readonly from: number
  readonly to: number
  readonly known: number
  readonly total: number
  readonly length: number
  readonly periods: Float64Array
  readonly sum: Float64Array
  readonly sumOfSquares: Float64Array
}

/** Where the past that is learnt from begins and ends (not included) when `at` is judged. */
export function pastOf(at: number, shape: HistoryShape): { from: number; to: number } {
  const to = Math.max(0, at + 1 - shape.window - shape.guard)
  return { from: Math.max(0, to - shape.horizon), to }
}

/** Cuts the past into blocks, back from its end; unknown counts are left out. */
export function historyBlocks(
  counts: readonly (number | null)[],
  at: number,
  shape: HistoryShape,
): HistoryBlocks {
  const { from, to } = pastOf(at, shape)
  const length = Math.ceil((to - from) / shape.block)
  const periods = new Float64Array(length)
  const sum = new Float64Array(length)
  const sumOfSquares = new Float64Array(length)
  let known = 0
  let total = 0
  for (let block = 0; block < length; block += 1) {
    const end = to - block * shape.block
    let [n, s, squares] = [0, 0, 0]
    for (let k = Math.max(from, end - shape.block); k < end; k += 1) {
      const count = counts[k] ?? null
      if (count === null) continue
      n += 1
      s += count
      squares += count * count
    }
    periods[block] = n
    sum[block] = s
    sumOfSquares[block] = squares
    known += n
    total += s
  }
  return { from, to, known, total, length, periods, sum, sumOfSquares }
}
