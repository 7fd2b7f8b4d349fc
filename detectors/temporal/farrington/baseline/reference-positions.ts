import type { SurveillanceSeries } from '../../../series/index.ts'
import { findDay, monthsLater, nearestWeekday } from './calendar.ts'

/** The period of the year before, and the one before that …, newest first; −1 where the series has none. */
export function referencePositions(series: SurveillanceSeries, at: number, yearsBack: number): number[] {
  const { days, periodsAYear } = series
  return Array.from({ length: yearsBack }, (_, k) => {
    const years = k + 1
    if (days === null) return Math.max(-1, at - periodsAYear * years)
    const today = days[at] as number
    const day = monthsLater(today, -12 * years)
    return findDay(days, periodsAYear === 52 ? nearestWeekday(day, today) : day)
  })
}
