import type { SurveillanceSeries } from '../../../series/index.ts'
import type { Baseline } from '../fit/index.ts'
import type { Learnt } from './learnt.ts'
import { makeBaseline } from './make-baseline.ts'
import { referencePositions } from './reference-positions.ts'
import { seasonLevels } from './season-levels.ts'

type Shape = {
  readonly yearsBack: number
  readonly halfWindow: number
  readonly periods: number
  readonly skipped: number
  readonly populationOffset: boolean
  readonly asInR: boolean
}

/** What the flexible method learns from when it judges a position; null where a reference period lies outside the series. */
export function flexibleBaseline(series: SurveillanceSeries, at: number, shape: Shape): Baseline | null {
  const { halfWindow, periods } = shape
  const references = referencePositions(series, at, shape.yearsBack)
  // R passes over a window that begins at its position 0, one before the first.
  const outside = shape.asInR ? -1 : 0
  if (references.some((reference) => reference < 0 || reference - halfWindow < outside)) return null
  const season = seasonLevels(at, references, shape)
  return makeBaseline(series, season, {
    at,
    predicted: periods,
    offset: shape.populationOffset,
    ...clock(series, { at, season, asInR: shape.asInR }),
  })
}

/** Periods between a row and the judged one: by date where there are dates, in steps as long as the first. */
function clock(
  series: SurveillanceSeries,
  { at, season, asInR }: { at: number; season: Learnt; asInR: boolean },
): { timeOf: (position: number) => number; timeInR: number } {
  const { days } = series
  if (days === null) return { timeOf: (position) => position - at, timeInR: at + 1 }
  const step = (days[1] as number) - (days[0] as number)
  const now = (days[at] as number) - (asInR ? shiftInR(series, days, season) : 0)
  const begin = days[season.positions[0] as number] as number
  return { timeOf: (position) => ((days[position] as number) - now) / step, timeInR: (now - begin) / step }
}

/** R counts rows from the first period of the baseline, but the judged period from the first whose count is known. */
function shiftInR(series: SurveillanceSeries, days: readonly number[], season: Learnt): number {
  const { positions, levels } = season
  const dayOf = (k: number) => days[positions[k] as number] as number
  const begins = levels.findIndex((level) => level !== 0)
  const known = levels.findIndex((level, k) => level !== 0 && series.counts[positions[k] as number] !== null)
  return known < 0 ? 0 : dayOf(known) - dayOf(begins)
}
