import { type CountSeries, knownCounts, type Period } from '../series/index.ts'
import { judgeByMethod } from './judge-by-method.ts'
import type { Method, Verdict } from './verdict.ts'

/** Why this method: the reason codes that a screen turns into a sentence. */
export type RungReason = 'year-of-weeks' | 'short-weeks' | 'year-of-months'

/** One step: from `fromKnown` known periods of history on, judge like this. `level` is the false-alarm rate asked for. */
export type Rung = {
  readonly reason: RungReason
  readonly method: Method
  readonly fromKnown: number
  judge(series: CountSeries, at: number, level: number): Verdict
}

/** A verdict, the rung that gave it, and whether a higher rung had to be passed over because too much of its baseline is not known. */
export type Judgement = {
  readonly verdict: Verdict
  readonly reason: RungReason | null
  readonly fellBack: boolean
  /** Known periods before the judged one. */
  readonly knownBefore: number
}

const yearOfWeeks: Rung = {
  reason: 'year-of-weeks',
  method: 'poisson-sum',
  fromKnown: 52,
  judge: (series, at, level) => judgeByMethod(series, at, { method: 'poisson-sum', level }),
}

const shortWeeks: Rung = {
  reason: 'short-weeks',
  method: 'ears-c2',
  fromKnown: 16,
  judge: (series, at, level) => judgeByMethod(series, at, { method: 'ears-c2', level }),
}

const yearOfMonths: Rung = {
  reason: 'year-of-months',
  method: 'poisson-sum',
  fromKnown: 13,
  judge: (series, at, level) => judgeByMethod(series, at, { method: 'poisson-sum', level }),
}

/** The rungs of each period, the one that asks for most history first. A fuller engine adds its rungs here, or passes its own. */
export const LADDER: Readonly<Record<Period, readonly Rung[]>> = {
  week: [yearOfWeeks, shortWeeks],
  month: [yearOfMonths],
}

type LadderOptions = { readonly level: number; readonly ladder?: Readonly<Record<Period, readonly Rung[]>> }

/**
 * Judges one period by the highest rung its history reaches; where that one's baseline has too many unknown counts, by
 * the next. Below the lowest rung nothing can be told. Measured on six labelled series of the RKI at level .01, pooled: weeks 26–209
 * F1 .59 at .80 false alarms a series-year; weeks 62–209 .70 false alarms and F1 0, since the only six labelled weeks there hold
 * no case. level: 0 < level < 0.5, otherwise RangeError.
 */
export function judgeByLadder(series: CountSeries, at: number, options: LadderOptions): Judgement {
  if (!(options.level > 0 && options.level < 0.5)) throw new RangeError('level must lie between 0 and 0.5')
  const rungs = (options.ladder ?? LADDER)[series.period]
  const knownBefore = knownCounts(series.counts, 0, at).known
  const none = { reason: null, fellBack: false, knownBefore } as const
  const count = Number.isInteger(at) ? series.counts[at] : undefined
  const needed = rungs.reduce((least, rung) => Math.min(least, rung.fromKnown), Number.POSITIVE_INFINITY)
  const refuse = (
    reason: 'outside-series' | 'count-not-known' | 'no-history' | 'history-too-short',
  ): Judgement => ({
    verdict: { kind: 'cannot tell', reason, known: knownBefore, needed },
    ...none,
  })
  if (count === undefined) return refuse('outside-series')
  if (count === null) return refuse('count-not-known')
  if (knownBefore === 0) return refuse('no-history')
  const reached = rungs.filter((rung) => knownBefore >= rung.fromKnown)
  let last: Judgement = refuse('history-too-short')
  for (const [passedOver, rung] of reached.entries()) {
    const verdict = rung.judge(series, at, options.level)
    last = { verdict, reason: rung.reason, fellBack: passedOver > 0, knownBefore }
    if (verdict.kind === 'judged') return last
  }
  return last.verdict.kind === 'cannot tell' ? { ...last, ...none } : last
}
