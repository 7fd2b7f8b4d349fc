import type { CountSeries } from '../series/index.ts'
import { judgeByMethod } from './judge-by-method.ts'
import { type Judged, METHODS, type Method, type Verdict } from './verdict.ts'

/**
 * How many more signals in the judged period would have made it an alarm; 0 where it is one.
 * @example
 * signalsToAlarm({ observed: 2, threshold: 3 }) // → 2
 * signalsToAlarm({ observed: 5, threshold: 3.4 }) // → 0
 */
export function signalsToAlarm({ observed, threshold }: Pick<Judged, 'observed' | 'threshold'>): number {
  return Math.max(0, Math.floor(threshold) + 1 - observed)
}

/**
 * What every other method says of the same period at the same level, for "which others agree". level: 0 < level < 0.5.
 * @example
 * const counts = [...Array(60).fill(0), 1, 2, 6]
 * const series = { id: 'a', label: 'a', period: 'week', start: { kind: 'number', first: 1 }, counts }
 * const others = otherMethods(series, 62, { level: 0.01, except: 'own-history' })
 * others.filter(({ verdict }) => verdict.kind === 'judged' && verdict.alarm).map(({ method }) => method) // → ["poisson-sum","ears-c1","ears-c2"]
 */
export function otherMethods(
  series: CountSeries,
  at: number,
  { level, except }: { readonly level: number; readonly except: Method },
): { readonly method: Method; readonly verdict: Verdict }[] {
  return METHODS.filter((method) => method !== except).map((method) => ({
    method,
    verdict: judgeByMethod(series, at, { method, level }),
  }))
}
