import type { SurveillanceSeries } from '../series/index.ts'

/** The settings of a case by their names in R, not yet checked; `readControl` reads them. */
export type Control = Readonly<Record<string, unknown>>

/** First and last period of a case, counted from 1, both included. */
export type CaseRange = readonly [number, number]

/** What a case holds for one name: a number or a list; null is R's NA, and NaN and the infinities are themselves. */
export type OutValue = number | null | readonly (number | null)[]
export type Out = Readonly<Record<string, OutValue>>

/** Computes one case: every list of `out` has one value for each period of the range, unless its name says otherwise. */
export type ComputeCase = (series: SurveillanceSeries, control: Control, range: CaseRange) => Out

/** One series of a file as it is written there. Days are counted from 1 January 1970. */
export type WrittenSeries = {
  readonly id: string
  readonly freq: number
  readonly start: readonly [number, number]
  readonly epochAsDate: boolean
  readonly epoch: readonly number[] | null
  readonly observed: readonly (number | null)[]
  readonly population: readonly number[] | null
}

/** One computation that a file asks for. Whatever else the file says of it is carried along unread. */
export type TemporalCase = {
  readonly series: string
  readonly algorithm: string
  readonly control: Control
  readonly range: CaseRange
}
