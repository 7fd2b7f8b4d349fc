/** Points to be parted, their parts by place, and how far they lie from the middle of their part, squared and added up. */
export interface Points {
  readonly x: Float64Array
  readonly y: Float64Array
}

export interface Parting {
  readonly partOf: Int32Array
  readonly spread: number
  readonly middles: Points
}

const mostRounds = 100

export interface Parts {
  readonly random: () => number
  readonly starts: number
  /** A parting in which a part has fewer is passed over. */
  readonly fewestMembers: number
}

/**
 * The best of many partings into `parts`: k-means++ (Arthur and Vassilvitskii 2007) draws the first middles, Lloyd's rounds move them, and
 * the parting with the least spread is kept of those whose parts are large enough; null where there is none.
 */
export function bestParting(
  points: Points,
  parts: number,
  { random, starts, fewestMembers }: Parts,
): Parting | null {
  let best: Parting | null = null
  for (let start = 0; start < starts; start++) {
    const other = part(points, drawMiddles(points, parts, random))
    // By more than rounding, so that the first of equal partings stays.
    if (best !== null && other.spread >= best.spread * (1 - 1e-9)) continue
    if (smallestOf(other) >= fewestMembers) best = other
  }
  return best
}

function smallestOf({ partOf, middles }: Parting): number {
  const sizes = new Int32Array(middles.x.length)
  for (const index of partOf) sizes[index] = (sizes[index] as number) + 1
  return Math.min(...sizes)
}

function drawMiddles({ x, y }: Points, parts: number, random: () => number): Points {
  const middles = { x: new Float64Array(parts), y: new Float64Array(parts) }
  const nearest = new Float64Array(x.length).fill(Number.POSITIVE_INFINITY)
  let chosen = Math.min(x.length - 1, Math.floor(random() * x.length))
  for (let index = 0; index < parts; index++) {
    const [middleX, middleY] = [x[chosen] as number, y[chosen] as number]
    middles.x[index] = middleX
    middles.y[index] = middleY
    let total = 0
    for (let at = 0; at < x.length; at++) {
      const distance = ((x[at] as number) - middleX) ** 2 + ((y[at] as number) - middleY) ** 2
      if (distance < (nearest[at] as number)) nearest[at] = distance
      total += nearest[at] as number
    }
    let left = random() * total
    chosen = 0
    while (chosen < x.length - 1 && left >= (nearest[chosen] as number)) left -= nearest[chosen++] as number
  }
  return middles
}

function part(points: Points, middles: Points): Parting {
  const partOf = new Int32Array(points.x.length).fill(-1)
  for (let round = 0; round < mostRounds; round++) {
    const { moved, spread } = assign(points, middles, partOf)
    if (!moved || round === mostRounds - 1) return { partOf, spread, middles }
    moveMiddles(points, middles, partOf)
  }
  return { partOf, spread: Number.POSITIVE_INFINITY, middles }
}

/** Gives every point to its nearest middle, the first one where two are as near. */
function assign({ x, y }: Points, middles: Points, partOf: Int32Array): { moved: boolean; spread: number } {
  let [moved, spread] = [false, 0]
  const parts = middles.x.length
  for (let at = 0; at < x.length; at++) {
    let [nearest, least] = [0, Number.POSITIVE_INFINITY]
    for (let index = 0; index < parts; index++) {
      const [dx, dy] = [
        (x[at] as number) - (middles.x[index] as number),
        (y[at] as number) - (middles.y[index] as number),
      ]
      const distance = dx * dx + dy * dy
      if (distance < least) {
        least = distance
        nearest = index
      }
    }
    if (partOf[at] !== nearest) {
      partOf[at] = nearest
      moved = true
    }
    spread += least
  }
  return { moved, spread }
}

/** Each middle to the mean of its points; one that lost all of them stays where it is. */
function moveMiddles({ x, y }: Points, middles: Points, partOf: Int32Array): void {
  const parts = middles.x.length
  const [sumX, sumY, count] = [new Float64Array(parts), new Float64Array(parts), new Int32Array(parts)]
  for (let at = 0; at < x.length; at++) {
    const index = partOf[at] as number
    sumX[index] = (sumX[index] as number) + (x[at] as number)
    sumY[index] = (sumY[index] as number) + (y[at] as number)
    count[index] = (count[index] as number) + 1
  }
  for (let index = 0; index < parts; index++) {
    const points = count[index] as number
    if (points === 0) continue
    middles.x[index] = (sumX[index] as number) / points
    middles.y[index] = (sumY[index] as number) / points
  }
}
