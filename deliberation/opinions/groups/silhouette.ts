import type { Parting, Points } from './k-means.ts'

/**
 * Mean silhouette of several partings of the same points (Rousseeuw 1987): how much nearer a point is to its own part than to the next one,
 * −1 … 1; 0 for a point that is alone in its part. Distances are the dear thing: they are taken once for all partings, and added up over the
 * cells that these cut the points into, of which every part is a sum.
 */
export function silhouettes(points: Points, partings: readonly Parting[]): number[] {
  const cells = cutIntoCells(points, partings)
  const { starts, x, y } = cells
  const sums = new Array<number>(partings.length).fill(0)
  const toCell = new Float64Array(starts.length - 1)
  for (let cell = 0; cell < toCell.length; cell++) {
    for (let at = starts[cell] as number; at < (starts[cell + 1] as number); at++) {
      const [ownX, ownY] = [x[at] as number, y[at] as number]
      for (let other = 0; other < toCell.length; other++) {
        let sum = 0
        for (let next = starts[other] as number; next < (starts[other + 1] as number); next++) {
          const dx = (x[next] as number) - ownX
          const dy = (y[next] as number) - ownY
          sum += Math.sqrt(dx * dx + dy * dy)
        }
        toCell[other] = sum
      }
      for (const [index, parts] of cells.parts.entries())
        sums[index] = (sums[index] ?? 0) + silhouetteOf(cell, toCell, parts)
    }
  }
  return sums.map((sum) => sum / x.length)
}

/** Of one parting: the part of each cell, and how many points each part has. */
interface Parts {
  readonly ofCell: readonly number[]
  readonly sizes: readonly number[]
}

/** The points in the order of their cells, where each cell starts, and what its part is in every parting. */
interface Cells extends Points {
  readonly starts: Int32Array
  readonly parts: readonly Parts[]
}

function cutIntoCells({ x, y }: Points, partings: readonly Parting[]): Cells {
  const members = new Map<string, number[]>()
  for (let at = 0; at < x.length; at++) {
    const key = partings.map(({ partOf }) => partOf[at]).join()
    const cell = members.get(key)
    if (cell === undefined) members.set(key, [at])
    else cell.push(at)
  }
  const cells = [...members.values()]
  const order = cells.flat()
  const starts = new Int32Array(cells.length + 1)
  for (const [at, cell] of cells.entries()) starts[at + 1] = (starts[at] ?? 0) + cell.length
  const parts = partings.map(({ partOf, middles }): Parts => {
    const ofCell = cells.map(([first = 0]) => partOf[first] ?? 0)
    const sizes = Array.from(middles.x, (_, part) =>
      cells.reduce((sum, cell, at) => sum + (ofCell[at] === part ? cell.length : 0), 0),
    )
    return { ofCell, sizes }
  })
  const along = (values: Float64Array) => Float64Array.from(order, (at) => values[at] ?? 0)
  return { x: along(x), y: along(y), starts, parts }
}

function silhouetteOf(cell: number, toCell: Float64Array, { ofCell, sizes }: Parts): number {
  const own = ofCell[cell] as number
  if (sizes[own] === 1) return 0
  const totals = new Float64Array(sizes.length)
  for (let at = 0; at < toCell.length; at++) {
    const part = ofCell[at] as number
    totals[part] = (totals[part] as number) + (toCell[at] as number)
  }
  const within = (totals[own] ?? 0) / ((sizes[own] ?? 0) - 1)
  let nearest = Number.POSITIVE_INFINITY
  for (let part = 0; part < sizes.length; part++) {
    if (part === own || sizes[part] === 0) continue
    nearest = Math.min(nearest, (totals[part] ?? 0) / (sizes[part] ?? 1))
  }
  const larger = Math.max(within, nearest)
  return larger === 0 || nearest === Number.POSITIVE_INFINITY ? 0 : (nearest - within) / larger
}
