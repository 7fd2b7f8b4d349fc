import type { SurveillanceSeries } from '../../../series/index.ts'
import type { Baseline } from '../fit/index.ts'
import { findDay, monthsLater, nearestWeekday } from './calendar.ts'
import { makeBaseline } from './make-baseline.ts'

type Shape = {
  readonly yearsBack: number
  readonly halfWindow: number
  readonly populationOffset: boolean
  readonly asInR: boolean
}

/** The position `periods` after the day `years` before the judged one, or −1. */
function position(
  series: SurveillanceSeries,
  at: number,
  { years, periods }: { years: number; periods: number },
): number {
  const { days, periodsAYear } = series
  if (days === null) {
    const found = at - periodsAYear * years + periods
    return found < series.counts.length ? found : -1
  }
  const today = days[at] as number
  const reference = monthsLater(today, -12 * years)
  if (periodsAYear === 12) return findDay(days, monthsLater(reference, periods))
  if (periodsAYear === 52) return findDay(days, nearestWeekday(reference, today) + 7 * periods)
  return findDay(days, reference + periods)
}

/**
 * What the classic method learns from: the windows around the same period of earlier years, all of one level. A period outside the
 * series is left out; null where none is inside. Where windows overlap, R learns from a period twice, and from the judged one itself.
 */
export function classicBaseline(series: SurveillanceSeries, at: number, shape: Shape): Baseline | null {
  const { yearsBack, halfWindow, asInR } = shape
  const found: number[] = []
  // R's `b:1` with b = 0 is this year and the last.
  for (let years = Math.max(1, yearsBack); years >= (yearsBack === 0 ? 0 : 1); years -= 1)
    for (let periods = -halfWindow; periods <= halfWindow; periods += 1) {
      const learnt = position(series, at, { years, periods })
      if (learnt >= 0 && (asInR || (learnt < at && learnt > (found.at(-1) ?? -1)))) found.push(learnt)
    }
  if (found.length === 0) return null
  const learnt = { positions: Int32Array.from(found), levels: new Int32Array(found.length).fill(1) }
  return makeBaseline(series, learnt, {
    at,
    predicted: 1,
    offset: shape.populationOffset,
    timeOf: (learntFrom) => learntFrom - at,
    timeInR: at + 1,
  })
}
