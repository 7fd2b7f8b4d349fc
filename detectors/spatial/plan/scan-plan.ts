import type { Score } from '../scoring/index.ts'
import type { Zones } from '../zones/index.ts'

/** Which stretches of time a cylinder may have: those that end now, or any; shortest and longest in intervals. */
export type Windows = {
  readonly ending: 'now' | 'any'
  readonly shortest: number
  readonly longest: number
  /** Where they end anywhere: the earliest end, as a number of intervals from the beginning. */
  readonly earliestEnd?: number
}

export type Rates = 'high' | 'low' | 'both'

/** How the replicates are drawn: with the reference program's stream of numbers, or only what the windows see. */
export type Chance = 'identical' | 'fast'

/** What is held fast when chance is tried: the total, the sums of places and intervals, or nothing but the baselines. */
export type Given = 'total' | 'margins' | 'baselines'

/** All that a replicate needs: numbers and typed arrays only, so that it can be sent to a worker. */
export type ScanPlan = {
  readonly places: number
  readonly times: number
  readonly zones: Zones
  readonly windows: Windows
  readonly score: Score
  readonly rates: Rates
  readonly minimumCases: number
  /** Place p, interval t at p·times + t. */
  readonly counts: Int32Array
  /** Expected cases of place p from interval t to the end at p·(times + 1) + t. */
  readonly expectedFrom: Float64Array
  readonly total: number
  readonly given: Given
  readonly chance: Chance
  readonly seed: number
}
