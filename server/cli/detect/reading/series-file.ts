import type { CountSeries, Period } from '../../../../detectors/index.ts'

/** The shapes of file that are recognised. */
export type Layout =
  | 'wide-weeks'
  | 'labelled-weeks'
  | 'months-by-offence'
  | 'long-days'
  | 'long-weeks'
  | 'long-months'
  | 'events'

/** How a period without a row is read in a long layout: as not known (the default), or as zero when the user says that is what it means. */
export type AbsentRows = 'unknown' | 'zero'

/** How a file is to be read where it leaves a choice: `period` is what days are added up by. */
export type ReadingChoice = { readonly absent: AbsentRows; readonly period: Period }

export type SeriesFile = {
  readonly layout: Layout
  readonly series: readonly CountSeries[]
  readonly rows: number
  /** Periods of a series for which the file holds no row, and how they were read. */
  readonly absent: { readonly cells: number; readonly readAs: AbsentRows }
}

export type SeriesFileProblemCode =
  | 'cannot-open'
  | 'too-large'
  | 'not-text'
  | 'broken-csv'
  | 'no-rows'
  | 'unknown-layout'
  | 'bad-period'
  | 'bad-count'
  | 'bad-flag'
  | 'bad-coordinate'
  | 'empty-name'
  | 'out-of-order'
  | 'repeated'
  | 'too-many-series'
  | 'too-many-periods'

type Place = { readonly line?: number; readonly column?: string; readonly found?: string }

/** Why a file was refused, and where: line (1 is the header), column name, and what stood there. */
export class SeriesFileProblem extends Error {
  readonly code: SeriesFileProblemCode
  readonly place: Place
  constructor(code: SeriesFileProblemCode, place: Place = {}) {
    super(code)
    this.name = 'SeriesFileProblem'
    this.code = code
    this.place = place
  }
}

/** Beyond these a file is a mistake or an attack, and reading it would exhaust a small machine. */
export const BOUNDS = {
  bytes: 64 * 1024 * 1024,
  series: 20_000,
  periods: 5_200,
  cells: 5_000_000,
  count: 1_000_000_000,
} as const
