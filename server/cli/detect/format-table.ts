/** Lines of a plain table: columns as wide as their widest cell, numbers to the right, the last column unpadded. */
export function formatTable(
  rows: readonly (readonly string[])[],
  rightAligned: ReadonlySet<number>,
): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - [...cell].length)
        if (rightAligned.has(column)) return gap + cell
        return column === row.length - 1 ? cell : cell + gap
      })
      .join('  ')
      .trimEnd(),
  )
}
