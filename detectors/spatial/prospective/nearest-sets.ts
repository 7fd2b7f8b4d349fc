import type { Coordinates } from '../zones/index.ts'

const EQUATOR_KM = 6378.137
const FLATTENING = 1 / 298.257223563

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Kilometres between two points on the ellipsoid WGS 84. Source: Andoyer's formula in Meeus, Astronomical Algorithms, chapter 11; within some tens of metres. */
function onEllipsoid(
  [latitudeA, longitudeA]: readonly number[],
  [latitudeB, longitudeB]: readonly number[],
): number {
  const [a, b] = [radians(latitudeA as number), radians(latitudeB as number)]
  const [f, g] = [(a + b) / 2, (a - b) / 2]
  const l = radians((longitudeA as number) - (longitudeB as number)) / 2
  const square = (value: number) => value * value
  const s = square(Math.sin(g) * Math.cos(l)) + square(Math.cos(f) * Math.sin(l))
  const c = square(Math.cos(g) * Math.cos(l)) + square(Math.sin(f) * Math.sin(l))
  if (s === 0) return 0
  const angle = Math.atan(Math.sqrt(s / c))
  const r = Math.sqrt(s * c) / angle
  const flat = 1 + FLATTENING * ((3 * r - 1) / (2 * c)) * square(Math.sin(f) * Math.cos(g))
  return (
    2 * angle * EQUATOR_KM * (flat - FLATTENING * ((3 * r + 1) / (2 * s)) * square(Math.cos(f) * Math.sin(g)))
  )
}

function ways(coordinates: Coordinates): (from: number, to: number) => number {
  if (coordinates.kind === 'plane') {
    const { x, y } = coordinates
    return (from, to) =>
      Math.hypot((x[from] as number) - (x[to] as number), (y[from] as number) - (y[to] as number))
  }
  const { latitude, longitude } = coordinates
  const point = (at: number) => [latitude[at] as number, longitude[at] as number]
  return (from, to) => onEllipsoid(point(from), point(to))
}

/**
 * The different sets that are made of a place and its 0 … most − 1 nearest neighbours, in the order in which they are first met;
 * each in ascending order of positions. Distances on the globe are those of the ellipsoid, as R's sp has them.
 * @example
 * nearestSets({ kind: 'plane', x: Float64Array.of(0, 1, 3), y: Float64Array.of(0, 0, 0) }, 2) // → [[0],[0,1],[1],[2],[1,2]]
 */
export function nearestSets(coordinates: Coordinates, most: number): number[][] {
  const places = (coordinates.kind === 'plane' ? coordinates.x : coordinates.latitude).length
  const between = ways(coordinates)
  const sets = new Map<string, number[]>()
  for (let centre = 0; centre < places; centre += 1) {
    const far = Float64Array.from({ length: places }, (_, at) => (at === centre ? -1 : between(centre, at)))
    const order = Array.from(far.keys()).sort((a, b) => (far[a] as number) - (far[b] as number) || a - b)
    for (let size = 1; size <= Math.min(most, places); size += 1) {
      const set = order.slice(0, size).sort((a, b) => a - b)
      const name = set.join()
      if (!sets.has(name)) sets.set(name, set)
    }
  }
  return [...sets.values()]
}
