/** Where places lie: on the globe in degrees, or on a plane in any unit. */
export type Coordinates =
  | { readonly kind: 'degrees'; readonly latitude: Float64Array; readonly longitude: Float64Array }
  | { readonly kind: 'plane'; readonly x: Float64Array; readonly y: Float64Array }

/** The radius of the earth that the reference program uses. */
const EARTH_RADIUS_KM = 6367

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Points on the unit sphere; the straight line between two orders them as the way along the globe does. */
function onSphere(latitude: number, longitude: number): readonly [number, number, number] {
  const [up, around] = [radians(latitude), radians(longitude)]
  return [Math.cos(up) * Math.cos(around), Math.cos(up) * Math.sin(around), Math.sin(up)]
}

/**
 * A function that gives the distance between two places by their positions: kilometres along the globe (radius 6,367 km), or
 * the length of the straight line in the unit of the plane.
 * @example
 * const between = distances({ kind: 'degrees', latitude: Float64Array.of(0, 0), longitude: Float64Array.of(0, 1) })
 * Math.round(between(0, 1)) // → 111
 */
export function distances(coordinates: Coordinates): (from: number, to: number) => number {
  if (coordinates.kind === 'plane') {
    const { x, y } = coordinates
    return (from, to) => {
      const across = (x[from] as number) - (x[to] as number)
      const up = (y[from] as number) - (y[to] as number)
      return Math.sqrt(across * across + up * up)
    }
  }
  const points = Array.from(coordinates.latitude, (latitude, at) =>
    onSphere(latitude, coordinates.longitude[at] as number),
  )
  return (from, to) => {
    const [a, b] = [points[from], points[to]] as [readonly number[], readonly number[]]
    let square = 0
    for (let axis = 0; axis < 3; axis += 1) square += ((a[axis] as number) - (b[axis] as number)) ** 2
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(square) / 2))
  }
}
