import type { PlaceReporters, ReportingWave } from '../../country/index.ts'
import type { EventReport } from '../../echoes/index.ts'
import type { CountryLaw } from './country-law.ts'

/** Where a simulated report really comes from. */
export type SimulatedTruth = 'event' | 'echo' | 'extra' | 'attack'

export type SimulatedReport = EventReport & {
  readonly group: string
  /** From this day on it stands in the counts. */
  readonly countedDay: number
  readonly truth: SimulatedTruth
  /** Number of the event it tells of. */
  readonly event: number
}

/** Signals that were added to what is usual, and are to be found. */
export type SimulatedCluster = {
  readonly place: string
  readonly group: string
  /** Weeks from…to, both included, that hold the extra signals. */
  readonly from: number
  readonly to: number
}

export type SimulatedPlace = {
  readonly id: string
  /** Share of the country's usual signals. */
  readonly share: number
  /** People who report from there, week by week; whether that is known is in `reporters`. */
  readonly active: readonly number[]
  readonly silentFrom: number | null
}

export type SimulatedCountry = {
  readonly law: CountryLaw
  readonly places: readonly SimulatedPlace[]
  /** By the day received. Day 0 is the first day of week 0. */
  readonly reports: readonly SimulatedReport[]
  readonly clusters: readonly SimulatedCluster[]
  readonly waves: readonly ReportingWave[]
  readonly reporters: readonly PlaceReporters[]
}
