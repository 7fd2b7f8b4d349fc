import type { CountSeries } from '../series/index.ts'
import { type Judged, type Judgement, judgeByLadder } from '../temporal/index.ts'
import type { PredictedCell } from './predict-tier.ts'

/** Two years of known weeks with a signal in each, on average: such a series shows its own trend and season. */
const KNOWN_WEEKS = 104
const SIGNALS_A_WEEK = 1

export type JudgedAlone = Judgement & { readonly verdict: Judged }

/**
 * The verdict of the ladder on a series that has history enough of its own, lent what the others say of it; null where it has not, or where a wave
 * stands, of which a series alone knows nothing.
 */
export function judgeAlone({ cell, wave, prior }: PredictedCell, level: number): JudgedAlone | null {
  const { counts } = cell.series
  if (wave !== null || cell.pastKnown < KNOWN_WEEKS || cell.past.count < SIGNALS_A_WEEK * cell.pastKnown)
    return null
  const judgement = judgeByLadder(asSeries(counts), counts.length - 1, { level, prior })
  const { verdict } = judgement
  return verdict.kind === 'judged' ? { ...judgement, verdict } : null
}

/** Weeks are told apart by number: the detectors need no calendar. */
const asSeries = (counts: readonly (number | null)[]): CountSeries => ({
  id: '',
  label: '',
  period: 'week',
  start: { kind: 'number', first: 0 },
  counts,
})
