import { type Coordinates, distances } from './distance.ts'

/**
 * Discs around each place: the zone number `starts[c] + k` holds the k + 1 members `members[starts[c] … starts[c] + k]`,
 * nearest to the centre c first.
 */
export type Zones = { readonly starts: Int32Array; readonly members: Int32Array }

export type ZoneLimits = {
  /** Largest sum of the sizes in a zone. */
  readonly largestSize: number
  /** Kilometres or the unit of the plane. */
  readonly largestRadius?: number
  /** Most places in a zone, the centre counted. */
  readonly mostPlaces?: number
}

/**
 * Grows a disc around each place by its nearest neighbours (ties: the place that stands first) for as long as it keeps the limits; a centre that alone breaks
 * them has no zone. Source: Kulldorff 1997 (Commun Stat 26:1481).
 * @param sizes expected cases, cases or people of each place
 */
export function nearestZones(
  coordinates: Coordinates,
  sizes: Float64Array,
  { largestSize, largestRadius = Infinity, mostPlaces = Infinity }: ZoneLimits,
): Zones {
  const places = sizes.length
  const distance = distances(coordinates)
  const starts = new Int32Array(places + 1)
  const members: number[] = []
  const far = new Float64Array(places)
  const order = Array.from({ length: places }, (_, at) => at)
  for (let centre = 0; centre < places; centre += 1) {
    for (let at = 0; at < places; at += 1) far[at] = at === centre ? -1 : distance(centre, at)
    order.sort((a, b) => (far[a] as number) - (far[b] as number) || a - b)
    let size = 0
    let count = 0
    for (const member of order) {
      size += sizes[member] as number
      count += 1
      if (size > largestSize || (far[member] as number) > largestRadius || count > mostPlaces) break
      members.push(member)
    }
    starts[centre + 1] = members.length
  }
  return { starts, members: Int32Array.from(members) }
}
