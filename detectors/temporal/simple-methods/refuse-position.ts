import { type CountSeries, knownCounts } from '../../series/index.ts'
import type { CannotTell } from '../verdict.ts'

/** What every method refuses alike: a position outside, a count not known, no history, too short a history. null when it may go on. */
export function refusePosition(series: CountSeries, at: number, needed: number): CannotTell | null {
  const known = knownCounts(series.counts, 0, at).known
  const refuse = (reason: CannotTell['reason']): CannotTell => ({
    kind: 'cannot tell',
    reason,
    known,
    needed,
  })
  const count = Number.isInteger(at) ? series.counts[at] : undefined
  if (count === undefined) return refuse('outside-series')
  if (count === null) return refuse('count-not-known')
  if (known === 0) return refuse('no-history')
  if (at < needed) return refuse('history-too-short')
  return null
}
