export type Position = readonly [longitude: number, latitude: number]
export type Ring = readonly Position[]

/** The limits of a place as GeoJSON (RFC 7946): outer rings run against the clock, holes with it. */
export type Outline =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }

export type OutlineFault = 'not-a-polygon' | 'ring-too-short' | 'ring-not-closed' | 'position-out-of-range'

export type OutlineReading = { readonly outline: Outline } | { readonly fault: OutlineFault }

/** More corners than this make a map no clearer and a page heavy; further ones are thinned out. */
export const mostCorners = 1_500

/**
 * Reads a GeoJSON geometry of limits: checks every ring, winds it as RFC 7946 asks (files often come the other
 * way round, and then fill the whole globe but the place) and thins it to `mostCorners`.
 *
 * @param geometry anything; typically the parsed `geometry` of a feature
 */
export function readOutline(geometry: unknown): OutlineReading {
  if (!isRecord(geometry)) return { fault: 'not-a-polygon' }
  const { type, coordinates } = geometry
  if (!Array.isArray(coordinates)) return { fault: 'not-a-polygon' }
  if (type !== 'Polygon' && type !== 'MultiPolygon') return { fault: 'not-a-polygon' }
  const polygons: unknown[] = type === 'Polygon' ? [coordinates] : coordinates
  const read: Ring[][] = []
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return { fault: 'not-a-polygon' }
    const rings: Ring[] = []
    for (const [at, ring] of polygon.entries()) {
      const found = readRing(ring)
      if (typeof found === 'string') return { fault: found }
      rings.push(wind(found, at === 0))
    }
    read.push(rings)
  }
  const [only] = read
  if (only === undefined) return { fault: 'not-a-polygon' }
  const thin = thinOut(read)
  const [single] = thin
  return single !== undefined && thin.length === 1
    ? { outline: { type: 'Polygon', coordinates: single } }
    : { outline: { type: 'MultiPolygon', coordinates: thin } }
}

/** Twice the area in square degrees; positive when the ring runs against the clock. */
export function windingOf(ring: Ring): number {
  let sum = 0
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[at + 1] ?? ring[0] ?? [x, y]
    sum += x * nextY - nextX * y
  }
  return sum
}

function readRing(ring: unknown): Ring | OutlineFault {
  if (!Array.isArray(ring) || ring.length < 4) return 'ring-too-short'
  const read: Position[] = []
  for (const position of ring) {
    const [x, y]: unknown[] = Array.isArray(position) ? position : []
    if (typeof x !== 'number' || typeof y !== 'number' || Math.abs(x) > 180 || Math.abs(y) > 90) {
      return 'position-out-of-range'
    }
    read.push([x, y])
  }
  const [first, last] = [read[0], read.at(-1)]
  return first?.[0] === last?.[0] && first?.[1] === last?.[1] ? read : 'ring-not-closed'
}

const wind = (ring: Ring, outer: boolean): Ring =>
  windingOf(ring) < 0 === outer ? [...ring].reverse() : ring

function thinOut(polygons: readonly (readonly Ring[])[]): readonly (readonly Ring[])[] {
  const corners = (all: readonly (readonly Ring[])[]) =>
    all.reduce((sum, rings) => sum + rings.reduce((of, ring) => of + ring.length, 0), 0)
  let thinned = polygons
  // From about 11 m, doubling: the first tolerance that suffices. The greatest ring always stays.
  for (let tolerance = 1e-4; corners(thinned) > mostCorners && tolerance < 1; tolerance *= 2) {
    thinned = polygons
      .map((rings) => rings.map((ring) => simplifyRing(ring, tolerance)).filter((ring) => ring.length >= 4))
      .filter((rings) => rings.length > 0)
  }
  return thinned.length > 0 ? thinned : polygons.slice(0, 1)
}

/** Douglas and Peucker (1973): keeps the corners further than `tolerance` degrees from the chord. */
function simplifyRing(ring: Ring, tolerance: number): Ring {
  const kept = new Set([0, ring.length - 1])
  // A closed ring has no chord of its own: begin at the corner farthest from the first.
  const start: Position = ring[0] ?? [0, 0]
  const far = farthest(ring, [0, ring.length - 1], ([x, y]) => Math.hypot(x - start[0], y - start[1]))
  kept.add(far.at)
  const open: [number, number][] = [
    [0, far.at],
    [far.at, ring.length - 1],
  ]
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span
    const [a, b] = [ring[from] ?? start, ring[to] ?? start]
    const found = farthest(ring, span, (position) => distanceToChord(position, a, b))
    if (found.distance <= tolerance) continue
    kept.add(found.at)
    open.push([from, found.at], [found.at, to])
  }
  return ring.filter((_, at) => kept.has(at))
}

function farthest(
  ring: Ring,
  [from, to]: readonly [number, number],
  distanceOf: (position: Position) => number,
) {
  let found = { at: from, distance: 0 }
  for (let at = from + 1; at < to; at++) {
    const position = ring[at]
    const distance = position === undefined ? 0 : distanceOf(position)
    if (distance > found.distance) found = { at, distance }
  }
  return found
}

function distanceToChord([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length2))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
