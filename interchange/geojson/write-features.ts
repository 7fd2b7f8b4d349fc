/** Longitude first, then latitude: a position of GeoJSON. */
export type Position = readonly [longitude: number, latitude: number]
type Ring = readonly Position[]
/** Its outer ring, then its holes. */
export type Polygon = readonly Ring[]

/** A figure of a place; of what may not be published there is none, and it says why. */
export interface PlaceFigure {
  readonly indicator: string
  readonly value: number | null
  readonly suppressed: string | null
}

/** A department with its figures. Its limits are null until somebody imported them; no point of a signal is ever in it. */
export interface PlaceFeature {
  readonly code: string
  readonly name: string
  readonly period: string
  readonly limits: readonly Polygon[] | null
  readonly figures: readonly PlaceFigure[]
}

/**
 * Departments as a FeatureCollection of RFC 7946: outer rings counterclockwise, holes clockwise, positions of at most five
 * decimals (a metre, which is more than a limit knows).
 *
 * @throws RangeError for a ring that is open or too short, a position off the Earth, a figure that is both told and
 * suppressed, or neither, and the same place twice
 */
export function writeFeatures(features: readonly PlaceFeature[]): string {
  if (new Set(features.map(({ code }) => code)).size !== features.length)
    throw new RangeError('the same place is told twice')
  return `${JSON.stringify({ type: 'FeatureCollection', features: features.map(featureOf) })}\n`
}

const featureOf = ({ code, name, period, limits, figures }: PlaceFeature) => ({
  type: 'Feature',
  id: code,
  geometry:
    limits === null || limits.length === 0
      ? null
      : { type: 'MultiPolygon', coordinates: limits.map((rings) => rings.map(windingOf)) },
  properties: { code, name, period, figures: figures.map(figureOf) },
})

function figureOf({ indicator, value, suppressed }: PlaceFigure) {
  if ((value === null) === (suppressed === null) || (value !== null && !Number.isFinite(value)))
    throw new RangeError('a figure is told or says why not')
  return { indicator, value: value === null ? null : value || 0, suppressed }
}

/** The right-hand rule: the inside lies to the left of whoever walks along the ring. */
function windingOf(ring: Ring, at: number): Position[] {
  const positions = ring.map(positionOf)
  const [first, last] = [positions[0], positions.at(-1)]
  if (positions.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    throw new RangeError('a ring is open or too short')
  const counterclockwise = signedArea(positions) > 0
  return counterclockwise === (at === 0) ? positions : positions.reverse()
}

function positionOf([longitude, latitude]: Position): Position {
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90))
    throw new RangeError('a position is off the Earth')
  return [rounded(longitude), rounded(latitude)]
}

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5 || 0

/** Twice the area of a ring; above 0 where it runs counterclockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}
