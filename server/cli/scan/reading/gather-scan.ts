import { type CountSeries, type ScanData, type ScanModel, scanData } from '../../../../detectors/index.ts'
import type { SeriesFile } from '../../detect/reading/index.ts'
import type { PlaceRow } from './read-places.ts'

/** What the two files lack for a scan; never to be read as *no cluster*. */
export type Lack =
  | { readonly reason: 'places-not-known'; readonly names: readonly string[] }
  | { readonly reason: 'counts-not-known'; readonly cells: number }
  | { readonly reason: 'people-not-known' | 'no-past' }

export type Gathered = {
  readonly data: ScanData
  /** A series of the file, for the names of its periods. */
  readonly calendar: CountSeries
  readonly names: ReadonlyMap<string, string>
}

/** Places as a long file names its series: those that are a total or the only one of their place. */
function placeOf({ id }: CountSeries, layout: SeriesFile['layout']): string | null {
  if (layout === 'wide-weeks' || layout === 'labelled-weeks') return id
  const parts: unknown = JSON.parse(id)
  return Array.isArray(parts) && parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : null
}

/** One series a place. Codes of a place that has one code only count as the place. */
function byPlace(file: SeriesFile): Map<string, CountSeries> {
  const found = new Map<string, CountSeries>()
  for (const series of file.series) {
    const place = placeOf(series, file.layout)
    if (place !== null) found.set(place, series)
  }
  for (const series of file.series) {
    if (placeOf(series, file.layout) !== null) continue
    const [place] = JSON.parse(series.id) as [string]
    if (!found.has(place)) found.set(place, series)
  }
  return found
}

/**
 * Baselines from the past of each place: the mean of the intervals before the scanned stretch, drawn towards the mean of all places by the weight of one interval, so
 * that a place without a case has some.
 */
function baselinesOf(counts: readonly (readonly number[])[], longest: number): number[][] | null {
  const past = counts.slice(0, counts.length - longest)
  const places = counts[0]?.length ?? 0
  const sum = past.reduce((all, row) => all + row.reduce((own, count) => own + count, 0), 0)
  if (past.length === 0 || sum === 0) return null
  const overall = sum / (past.length * places)
  const means = Array.from({ length: places }, (_, place) => {
    const own = past.reduce((all, row) => all + (row[place] ?? 0), 0)
    return (own + overall) / (past.length + 1)
  })
  return counts.map(() => means)
}

/** Places and counts as one; every place of the file of places takes part, also one without a case. */
export function gatherScan(
  file: SeriesFile,
  places: readonly PlaceRow[],
  { model, longest }: { readonly model: ScanModel; readonly longest: number },
): Gathered | Lack {
  const series = byPlace(file)
  const keys = new Set(places.flatMap(({ id, name }) => [id, name]))
  const strange = [...series.keys()].filter((place) => !keys.has(place))
  const [calendar] = series.values()
  if (strange.length > 0 || !calendar) return { reason: 'places-not-known', names: strange }
  const own = places.map(({ id, name }) => series.get(id) ?? series.get(name) ?? null)
  const cells = own.reduce((sum, one) => sum + (one?.counts.filter((count) => count === null).length ?? 0), 0)
  if (cells > 0) return { reason: 'counts-not-known', cells }
  const counts = calendar.counts.map((_, t) => own.map((one) => one?.counts[t] ?? 0))
  const people = places.map((place) => place.people ?? Number.NaN)
  if (model === 'poisson' && people.some(Number.isNaN)) return { reason: 'people-not-known' }
  const baselines = model === 'expectation' ? baselinesOf(counts, longest) : null
  if (model === 'expectation' && baselines === null) return { reason: 'no-past' }
  const bounds = Array.from({ length: counts.length + 1 }, (_, t) => t)
  const data = scanData({
    places,
    counts,
    ...(baselines ? { baselines } : {}),
    ...(model === 'poisson' ? { population: { at: [0], bounds, strata: [{ people: [people] }] } } : {}),
  })
  return { data, calendar, names: new Map(places.map(({ id, name }) => [id, name])) }
}
