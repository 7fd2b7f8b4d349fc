import type { CountSeries } from '../series/index.ts'
import { judgeByLadder } from './ladder.ts'
import { EARS, type EarsOptions, poissonSum, SUM_SHAPE } from './simple-methods/index.ts'
import type { Method, Verdict } from './verdict.ts'

/** EARS promises nothing about its false alarms; with these floors a tenth of the level keeps them under the level (measured). */
const EARS_SHARE_OF_LEVEL = 0.1
const EARS_FLOORS = { baseline: 14, minSigma: 1.5, minDispersion: 3, minimumKnown: 11 } as const

/** EARS as used here: a longer baseline than R's and a floor on the deviation, at a given false-alarm level. */
function earsWithFloor(level: number): EarsOptions {
  return { ...EARS_FLOORS, alpha: level * EARS_SHARE_OF_LEVEL }
}

/**
 * Judges by a named method, whatever the length of history. level: 0 < level < 0.5, otherwise RangeError.
 * @example
 * const counts = [...Array(60).fill(0), 1, 2, 6]
 * const series = { id: 'a', label: 'a', period: 'week', start: { kind: 'number', first: 1 }, counts }
 * judgeByMethod(series, 62, { method: 'poisson-sum', level: 0.01 }).alarm // → true
 * judgeByMethod(series, 3, { method: 'poisson-sum', level: 0.01 }).reason // → "history-too-short"
 */
export function judgeByMethod(
  series: CountSeries,
  at: number,
  { method, level }: { readonly method: Method; readonly level: number },
): Verdict {
  if (method === 'own-history') return judgeByLadder(series, at, { level }).verdict
  if (method === 'poisson-sum') return poissonSum.judge(series, at, { ...SUM_SHAPE[series.period], level })
  return EARS[method].judge(series, at, earsWithFloor(level))
}
