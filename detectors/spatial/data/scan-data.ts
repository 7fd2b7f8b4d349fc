import type { Coordinates } from '../zones/index.ts'
import { type Exposure, type Population, personTime } from './person-time.ts'

declare const checked: unique symbol

/** A place by its name and where it lies: on the globe in degrees, or on a plane in any unit. All places of a scan in one of the two ways. */
export type ScanPlace =
  | { readonly id: string; readonly latitude: number; readonly longitude: number }
  | { readonly id: string; readonly x: number; readonly y: number }

type Given = {
  readonly places: readonly ScanPlace[]
  /** One list of counts an interval, oldest first; in it one count a place, in the order of `places`. */
  readonly counts: readonly (readonly number[])[]
  /** Expected counts in the same shape as `counts`, from any model of the past. */
  readonly baselines?: readonly (readonly number[])[]
  /** People by census, where the counts are to be judged by who lives there. */
  readonly population?: Population
}

/**
 * Counts by place and interval with all that belongs to them. Places are in the byte order of their ids; entry p·times + t of a list
 * belongs to place p and interval t. Made by `scanData` alone.
 */
export type ScanData = {
  readonly ids: readonly string[]
  readonly coordinates: Coordinates
  readonly times: number
  readonly total: number
  readonly counts: Int32Array
  readonly baselines: Float64Array | null
  readonly exposure: Exposure | null
  readonly [checked]: true
}

const refuse = (field: string, why: string): never => {
  throw new RangeError(`${field}: ${why}`)
}

/** Order of the UTF-8 bytes, which is that of the code points. */
function byBytes(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)]
  const at = left.findIndex((letter, k) => letter !== right[k])
  if (at === -1) return left.length - right.length
  if (at >= right.length) return 1
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0)
}

function coordinatesOf(places: readonly ScanPlace[]): Coordinates {
  const onGlobe = places.flatMap((place) => ('latitude' in place ? [place] : []))
  const onPlane = places.flatMap((place) => ('x' in place ? [place] : []))
  if (onGlobe.length > 0 && onPlane.length > 0) refuse('places', 'degrees for all, or a plane for all')
  const bad = places.find((place) =>
    'x' in place
      ? !(Number.isFinite(place.x) && Number.isFinite(place.y))
      : !(Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 360),
  )
  if (bad) refuse('places', `${bad.id} has no coordinates that exist`)
  return onPlane.length > 0
    ? {
        kind: 'plane',
        x: Float64Array.from(onPlane, ({ x }) => x),
        y: Float64Array.from(onPlane, ({ y }) => y),
      }
    : {
        kind: 'degrees',
        latitude: Float64Array.from(onGlobe, ({ latitude }) => latitude),
        longitude: Float64Array.from(onGlobe, ({ longitude }) => longitude),
      }
}

/** Turns lists an interval into one list in which the intervals of a place stand together, in the order of the sorted places. */
function placeByPlace(
  field: string,
  rows: readonly (readonly number[])[],
  order: readonly number[],
): Float64Array {
  const values = new Float64Array(order.length * rows.length)
  for (const [t, row] of rows.entries()) {
    if (row.length !== order.length)
      refuse(field, `${row.length} values for ${order.length} places in interval ${t}`)
    for (const [place, from] of order.entries()) {
      const value = row[from] as number
      if (!(value >= 0 && value < Infinity)) refuse(field, `${value} in interval ${t}`)
      values[place * rows.length + t] = value
    }
  }
  return values
}

/**
 * Checks what a scan is given once, so that no part of it has to.
 * @throws RangeError naming the field: lists of another length, an id that stands there twice, coordinates that do not exist, a
 * count that is no whole number from 0 on, a baseline below 0, cases where nobody lives.
 * @example
 * const data = scanData({ places: [{ id: 'b', x: 0, y: 0 }, { id: 'a', x: 1, y: 0 }], counts: [[1, 0], [2, 3]] })
 * Array.from(data.counts) // → [0,3,1,2]
 */
export function scanData({ places, counts, baselines, population }: Given): ScanData {
  if (places.length === 0) refuse('places', 'none')
  if (counts.length === 0) refuse('counts', 'none')
  const order = places.map((_, at) => at).sort((a, b) => byBytes(places[a]?.id ?? '', places[b]?.id ?? ''))
  const sorted = order.map((at) => places[at] as ScanPlace)
  const ids = sorted.map(({ id }) => id)
  const twice = ids.find((id, at) => at > 0 && id === ids[at - 1])
  if (twice !== undefined) refuse('places', `${twice} twice`)
  const table = placeByPlace('counts', counts, order)
  if (!table.every((count) => Number.isSafeInteger(count))) refuse('counts', 'whole numbers')
  const total = table.reduce((sum, count) => sum + count, 0)
  if (total > 50_000_000) refuse('counts', 'more than fifty million cases')
  const expected = baselines && placeByPlace('baselines', baselines, order)
  if (baselines && baselines.length !== counts.length)
    refuse('baselines', `${baselines.length} intervals for ${counts.length}`)
  const data = { ids, coordinates: coordinatesOf(sorted), times: counts.length, total }
  const exposure = population ? personTime(population, { order, times: counts.length, total }) : null
  const made: Omit<ScanData, typeof checked> = {
    ...data,
    counts: Int32Array.from(table),
    baselines: expected ?? null,
    exposure,
  }
  return made as ScanData
}
