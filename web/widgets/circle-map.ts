/** Geometry of a small map of one country: outlines as paths, and circles whose area tells the number. */
export type Position = readonly [longitude: number, latitude: number]

export interface Extent {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/** The rings of a GeoJSON Polygon or MultiPolygon; anything else has none. */
export function ringsOf(geometry: unknown): readonly (readonly Position[])[] {
  if (typeof geometry !== 'object' || geometry === null) return []
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown }
  if (!Array.isArray(coordinates)) return []
  const polygons: unknown[] = type === 'MultiPolygon' ? coordinates : type === 'Polygon' ? [coordinates] : []
  return polygons
    .flatMap((polygon): unknown[] => (Array.isArray(polygon) ? polygon : []))
    .map((ring) => (Array.isArray(ring) ? ring.filter(isPosition) : []))
    .filter((ring) => ring.length >= 4)
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1])

/** The size of a ring in square degrees, by the shoelace formula. */
export function ringArea(ring: readonly Position[]): number {
  let twice = 0
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    twice += x * nextY - nextX * y
  }
  return Math.abs(twice) / 2
}

/**
 * The frame of the map: the greatest ring of each outline. Small far islands would stretch it until the mainland
 * cannot be read; they may fall outside.
 */
export function frameOf(
  outlines: readonly (readonly (readonly Position[])[])[],
  circles: readonly Position[],
): Extent | null {
  const mainlands = outlines.flatMap((rings) => {
    const [greatest] = [...rings].sort((a, b) => ringArea(b) - ringArea(a))
    return greatest ?? []
  })
  const points = [...mainlands, ...circles]
  if (points.length === 0) return null
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    west: xs.reduce((a, b) => Math.min(a, b)),
    east: xs.reduce((a, b) => Math.max(a, b)),
    south: ys.reduce((a, b) => Math.min(a, b)),
    north: ys.reduce((a, b) => Math.max(a, b)),
  }
}

export interface Projection {
  readonly width: number
  readonly height: number
  readonly at: (position: Position) => readonly [x: number, y: number]
}

/** Plate carrée true at the middle latitude: good to a few per mille for a country of some hundred kilometres. */
export function projectionOf(extent: Extent, width: number, margin: number): Projection {
  const stretch = Math.cos((((extent.south + extent.north) / 2) * Math.PI) / 180)
  const across = Math.max((extent.east - extent.west) * stretch, 1e-6)
  const scale = (width - 2 * margin) / across
  const height = Math.max((extent.north - extent.south) * scale, 1e-6) + 2 * margin
  return {
    width,
    height: Math.round(height),
    at: ([x, y]) => [
      tenth(margin + (x - extent.west) * stretch * scale),
      tenth(margin + (extent.north - y) * scale),
    ],
  }
}

export function pathOf(rings: readonly (readonly Position[])[], projection: Projection): string {
  return rings
    .map((ring) => `${ring.map((p, i) => `${i === 0 ? 'M' : 'L'}${projection.at(p).join(' ')}`).join('')}Z`)
    .join('')
}

/** A circle's radius: its area, not its width, is in proportion to the number. */
export const radiusOf = (value: number, greatest: number, most: number): number =>
  value <= 0 || greatest <= 0 ? 0 : tenth(Math.sqrt(value / greatest) * most)

const tenth = (value: number): number => Math.round(value * 10) / 10
