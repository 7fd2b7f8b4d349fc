import { scanData } from '../data/index.ts'
import type { ScanNotTold, ScanOutcome } from './prepare-scan.ts'
import { scan } from './scan.ts'
import { type Crew, scanInWorkers } from './scan-in-workers.ts'

/** Weekly counts of the places of a country, of one kind of signal and one compartment; the last week is the one that has just ended. */
export type CountryCounts = {
  readonly places: readonly { readonly id: string; readonly latitude: number; readonly longitude: number }[]
  /** One list a week, oldest first; in it one count a place, in the order of `places`. Echoes of one event are to be one count already. */
  readonly counts: readonly (readonly number[])[]
}

/** In brackets what is taken when a setting is left out. */
export type CountryScanSettings = {
  /** Longest stretch of weeks, ending with the last one [8]. */
  readonly longestWeeks?: number
  /** Largest radius of a group of places in kilometres [none]. */
  readonly maxKm?: number
  /** Largest share of all signals inside a group of places [0.5]. */
  readonly maxShare?: number
  /** Fewest signals of a cluster [2]. */
  readonly minimumCases?: number
  /** [999] */
  readonly replicates?: number
  /** Ends the replicates when so many of them have reached the most likely cluster [50]. */
  readonly stopAfter?: number
  /** [12345678] */
  readonly seed?: number
}

/** Neighbouring places in which more signals fell in the last weeks than those places and those weeks make one expect. */
export type CountryCluster = {
  readonly centre: string
  readonly places: readonly string[]
  /** Positions of weeks: the first, and the one after the last. */
  readonly fromWeek: number
  readonly toWeek: number
  readonly observed: number
  readonly expected: number
  /** By chance alone, with all places, groups of places and stretches of weeks looked at. */
  readonly pValue: number
  /** By chance alone once in so many weeks, when one looks every week. */
  readonly recurrenceWeeks: number
  readonly radiusKm: number
}

export type CountryScan =
  | { readonly kind: 'scanned'; readonly clusters: readonly CountryCluster[] }
  | { readonly kind: 'cannot tell'; readonly reason: ScanNotTold }

function asScan(country: CountryCounts, settings: CountryScanSettings) {
  const { longestWeeks = 8, maxKm = Infinity, replicates = 999, ...rest } = settings
  const data = scanData({ places: country.places, counts: country.counts })
  // A stretch as long as the whole past has nothing to be compared with.
  const longest = Math.min(longestWeeks, Math.floor(country.counts.length / 2))
  // Findings are ranked by p and by how rarely chance would bring them: all replicates are wanted of what stands out.
  const whole = {
    model: 'permutation',
    analysis: 'prospective',
    chance: 'fast',
    standsOutAfter: Infinity,
  } as const
  return { data, settings: { ...whole, ...rest, replicates, maxRadius: maxKm, window: { longest } } }
}

function asCountry(outcome: ScanOutcome): CountryScan {
  if (outcome.kind === 'cannot tell') return outcome
  const clusters = outcome.clusters.map((cluster) => ({
    centre: cluster.centre,
    places: cluster.places,
    fromWeek: cluster.from,
    toWeek: cluster.to,
    observed: cluster.observed,
    expected: cluster.expected,
    pValue: cluster.pValue ?? 1,
    recurrenceWeeks: cluster.recurrence ?? 1,
    radiusKm: cluster.radius,
  }))
  return { kind: 'scanned', clusters }
}

/**
 * The weekly scan of a country: a prospective space-time permutation scan (Kulldorff et al. 2005, PLoS Med 2:e59). It needs no number of people and no
 * baseline; a rise in the whole country at once is not seen by it. Time and memory grow with places and weeks, not with signals.
 *
 * *Cannot tell*: `too-few-cases`, `one-place`, `too-few-intervals` (fewer than two weeks).
 * @throws RangeError as `scanData` and `scan`
 * @example
 * const places = [0, 1, 2, 3].map((k) => ({ id: `p${k}`, latitude: 14, longitude: k - 88 }))
 * const quiet = Array.from({ length: 20 }, () => [1, 1, 1, 1])
 * const found = scanCountry({ places, counts: [...quiet, [0, 1, 9, 1]] }, { replicates: 99 })
 * found.kind === 'scanned' && found.clusters.map(({ places, observed, pValue }) => [places, observed, pValue]) // → [[["p2"],9,0.01]]
 */
export function scanCountry(country: CountryCounts, settings: CountryScanSettings = {}): CountryScan {
  const { data, settings: whole } = asScan(country, settings)
  if (whole.window.longest < 1) return { kind: 'cannot tell', reason: 'too-few-intervals' }
  return asCountry(scan(data, whole))
}

/**
 * `scanCountry`, its replicates divided over workers: the same figures.
 * @example
 * const places = [0, 1, 2, 3].map((k) => ({ id: `p${k}`, latitude: 14, longitude: k - 88 }))
 * const counts = [...Array.from({ length: 20 }, () => [1, 1, 1, 1]), [0, 1, 9, 1]]
 * const openWorker = (plan) => ({ maxima: async (from, to) => replicateMaxima(plan)(from, to), close() {} })
 * const found = await scanCountryInWorkers({ places, counts }, { replicates: 99 }, { openWorker, workers: 2 })
 * found.kind === 'scanned' && found.clusters.map(({ places, pValue }) => [places, pValue]) // → [[["p2"],0.01]]
 */
export async function scanCountryInWorkers(
  country: CountryCounts,
  settings: CountryScanSettings,
  crew: Crew,
): Promise<CountryScan> {
  const { data, settings: whole } = asScan(country, settings)
  if (whole.window.longest < 1) return { kind: 'cannot tell', reason: 'too-few-intervals' }
  return asCountry(await scanInWorkers(data, whole, crew))
}
