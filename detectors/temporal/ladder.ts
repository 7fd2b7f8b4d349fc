import type { CountSeries, Period } from '../series/index.ts'
import { BORROWED, LADDER, type Rung, type RungOptions, type RungReason, SPEAKS_FOR_ITSELF } from './rungs.ts'
import type { CannotTellReason, Verdict } from './verdict.ts'

/** A verdict, the rung that gave it, and whether a higher rung had to be passed over because too much of its baseline is not known. */
export type Judgement = {
  readonly verdict: Verdict
  readonly reason: RungReason | null
  readonly fellBack: boolean
  /** Known periods before the judged one. */
  readonly knownBefore: number
}

export type LadderOptions = RungOptions & { readonly ladder?: Readonly<Record<Period, readonly Rung[]>> }

function countKnown(counts: CountSeries['counts'], before: number): number {
  let known = 0
  for (let k = 0; k < Math.min(before, counts.length); k += 1) if ((counts[k] ?? null) !== null) known += 1
  return known
}

/** The rungs that a history of `known` periods reaches, the highest first. */
function reachedRungs(series: CountSeries, known: number, { prior, ladder = LADDER }: LadderOptions): Rung[] {
  const reached = ladder[series.period].filter((rung) => known >= rung.fromKnown)
  if (prior === undefined || series.period !== 'week' || known >= SPEAKS_FOR_ITSELF) return reached
  return [BORROWED]
}

/**
 * Judges one period by the highest rung its history reaches; where too much of that one's past is not known, by the next. Below the
 * lowest rung nothing can be told, unless a prior is lent: then every week is judged, on the rung `borrowed-weeks` up to the 25th.
 *
 * Two weeks, the judged one counted twice, and four weeks are looked at together (see `judgeByHistory`), by what the series' own past lets expect:
 * weeks 7–25 and 26–104 by its level, from 105 on with a trend and a season that the data must pay for, from 157 on freely.
 * Measured figures: docs/decisions, "A model of a series' own past".
 *
 * @throws RangeError unless 0 < level < 0.5, and unless a prior has a positive shape and rate and a dispersion from 1 on.
 * @example
 * const counts = [...Array(60).fill(0), 1, 1, 2]
 * const series = { id: 'a', label: 'a', period: 'week', start: { kind: 'number', first: 1 }, counts }
 * const judged = judgeByLadder(series, 62, { level: 0.01 })
 * judged.reason // → "half-year-of-weeks"
 * judged.verdict.alarm // → true
 */
export function judgeByLadder(series: CountSeries, at: number, options: LadderOptions): Judgement {
  const { level, prior, ladder = LADDER } = options
  if (!(level > 0 && level < 0.5)) throw new RangeError('level must lie between 0 and 0.5')
  if (prior && !(prior.shape > 0 && prior.rate > 0 && (prior.dispersion ?? 1) >= 1))
    throw new RangeError('prior: shape and rate must be above 0, the dispersion at least 1')
  const knownBefore = countKnown(series.counts, at)
  const none = { reason: null, fellBack: false, knownBefore } as const
  const count = Number.isInteger(at) ? series.counts[at] : undefined
  const needed = ladder[series.period].at(-1)?.fromKnown ?? Number.POSITIVE_INFINITY
  const refuse = (reason: CannotTellReason): Judgement => ({
    verdict: { kind: 'cannot tell', reason, known: knownBefore, needed },
    ...none,
  })
  if (count === undefined) return refuse('outside-series')
  if (count === null) return refuse('count-not-known')
  const reached = reachedRungs(series, knownBefore, options)
  if (knownBefore === 0 && reached.length === 0) return refuse('no-history')
  let last: Judgement = refuse('history-too-short')
  for (const [passedOver, rung] of reached.entries()) {
    const verdict = rung.judge(series, at, { level, prior })
    last = { verdict, reason: rung.reason, fellBack: passedOver > 0, knownBefore }
    if (verdict.kind === 'judged') return last
  }
  return last.verdict.kind === 'cannot tell' ? { ...last, ...none } : last
}
