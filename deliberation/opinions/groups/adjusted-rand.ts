/**
 * How much two partings of the same things agree beyond chance: 1 where they are the same, about 0 where they have nothing in common.
 * Source: Hubert and Arabie, Journal of Classification 2 (1985) 193.
 *
 * @throws RangeError when they are not of the same length
 * @example
 * adjustedRand([0, 0, 1, 1], [1, 1, 0, 0]) // → 1
 * adjustedRand([0, 0, 1, 1], [0, 1, 0, 1]) // ≈ -0.5
 */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length) throw new RangeError('partings: not of the same things')
  const [cells, rows, columns] = [
    new Map<string, number>(),
    new Map<number, number>(),
    new Map<number, number>(),
  ]
  for (let at = 0; at < one.length; at++) {
    const [row, column] = [one[at] ?? 0, other[at] ?? 0]
    const cell = `${row} ${column}`
    cells.set(cell, (cells.get(cell) ?? 0) + 1)
    rows.set(row, (rows.get(row) ?? 0) + 1)
    columns.set(column, (columns.get(column) ?? 0) + 1)
  }
  const pairsIn = (counts: ReadonlyMap<unknown, number>) =>
    [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  const all = (one.length * (one.length - 1)) / 2
  const [together, inRows, inColumns] = [pairsIn(cells), pairsIn(rows), pairsIn(columns)]
  const byChance = all === 0 ? 0 : (inRows * inColumns) / all
  const most = (inRows + inColumns) / 2
  // Both put all together, or each alone: they are the same.
  return most === byChance ? 1 : (together - byChance) / (most - byChance)
}
