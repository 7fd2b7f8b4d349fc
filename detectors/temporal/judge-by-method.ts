import type { CountSeries } from '../series/index.ts'
import { EARS, type EarsOptions } from './ears.ts'
import { poissonSum, SUM_SHAPE } from './poisson-sum.ts'
import type { Method, Verdict } from './verdict.ts'

/** EARS promises nothing about its false alarms; with these floors a tenth of the level keeps them under the level (measured). */
const EARS_SHARE_OF_LEVEL = 0.1
const EARS_FLOORS = { baseline: 14, minSigma: 1.5, minDispersion: 3, minimumKnown: 11 } as const

/** EARS as used here: a longer baseline than R's and a floor on the deviation, at a given false-alarm level. */
export function earsWithFloor(level: number): EarsOptions {
  return { ...EARS_FLOORS, alpha: level * EARS_SHARE_OF_LEVEL }
}

/** Judges by a named method, whatever the length of history. level: 0 < level < 0.5, otherwise RangeError. */
export function judgeByMethod(
  series: CountSeries,
  at: number,
  { method, level }: { readonly method: Method; readonly level: number },
): Verdict {
  if (method === 'poisson-sum') return poissonSum.judge(series, at, { ...SUM_SHAPE[series.period], level })
  return EARS[method].judge(series, at, earsWithFloor(level))
}
