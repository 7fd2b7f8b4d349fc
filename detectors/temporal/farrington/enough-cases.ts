import type { SurveillanceSeries } from '../../series/index.ts'
import type { FarringtonSettings } from './settings.ts'

/** Whether enough cases came lately to say anything; null where R's sum is NA, because one of the counts is not known. */
export function hasEnoughCases(
  series: SurveillanceSeries,
  at: number,
  { enough, asInR }: Pick<FarringtonSettings, 'enough' | 'asInR'>,
): boolean | null {
  let sum = 0
  for (let position = Math.max(0, at - enough.periods + 1); position <= at; position += 1) {
    const count = series.counts[position]
    if (typeof count === 'number') sum += count
    else if (asInR) return null
  }
  return sum >= enough.cases
}
