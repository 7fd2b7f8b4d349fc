import {
  benjaminiHochberg,
  type CannotTellReason,
  type CountSeries,
  type Judged,
  type Judgement,
  judgeByLadder,
} from '../../../detectors/index.ts'
import type { SignalGroup } from '../../../vocabulary/words/index.ts'

/** Weekly counts of one group of codes at one place, oldest first; the last one is judged. */
export interface PlaceSeries {
  readonly territoryId: string
  readonly group: SignalGroup
  readonly counts: readonly number[]
}

/** The level each series is judged at, and the share of findings that may be false on average. */
export const detectionLevel = 0.01
export const falseDiscoveryRate = 0.1

export interface RaisedSeries {
  readonly series: PlaceSeries
  readonly verdict: Judged
  readonly methodReason: string
  readonly historyWeeks: number
}

export interface SeriesVerdicts {
  readonly judged: number
  readonly raised: readonly RaisedSeries[]
  readonly cannotTell: ReadonlyMap<CannotTellReason, number>
}

/**
 * Judges the last week of every series by the ladder and controls false discoveries over all of them. What has a
 * p-value is raised when it passes the level and Benjamini–Hochberg; what has none (short histories) is judged at the
 * rate divided by the number of such series (Bonferroni), which is stricter.
 */
export function judgeSeries(all: readonly PlaceSeries[]): SeriesVerdicts {
  const judge = judgeOnce()
  const judgements = all.map((series) => ({ series, judgement: judge(series.counts, detectionLevel) }))
  const cannotTell = new Map<CannotTellReason, number>()
  const withP: { series: PlaceSeries; judgement: Judgement; verdict: Judged; p: number }[] = []
  const withoutP: PlaceSeries[] = []
  for (const { series, judgement } of judgements) {
    const { verdict } = judgement
    if (verdict.kind === 'cannot tell')
      cannotTell.set(verdict.reason, (cannotTell.get(verdict.reason) ?? 0) + 1)
    else if (verdict.pValue === null) withoutP.push(series)
    else withP.push({ series, judgement, verdict, p: verdict.pValue })
  }
  const discoveries = benjaminiHochberg(
    withP.map(({ p }) => p),
    falseDiscoveryRate,
  )
  const raised = withP.filter(({ verdict }, at) => discoveries[at] === true && verdict.alarm)
  const strict = Math.min(detectionLevel, falseDiscoveryRate / Math.max(1, withoutP.length))
  return {
    judged: withP.length + withoutP.length,
    raised: [
      ...raised.map(({ series, judgement, verdict }) => raise(series, judgement, verdict)),
      ...withoutP.flatMap((series) => {
        const judgement = judge(series.counts, strict)
        return judgement.verdict.kind === 'judged' && judgement.verdict.alarm
          ? [raise(series, judgement, judgement.verdict)]
          : []
      }),
    ],
    cannotTell,
  }
}

const raise = (series: PlaceSeries, judgement: Judgement, verdict: Judged): RaisedSeries => ({
  series,
  verdict,
  methodReason: judgement.reason ?? '',
  historyWeeks: judgement.knownBefore,
})

/** Most series of a country are all zeros: those of one length are judged once. */
function judgeOnce(): (counts: readonly number[], level: number) => Judgement {
  const silent = new Map<string, Judgement>()
  return (counts, level) => {
    if (counts.some((count) => count > 0))
      return judgeByLadder(asSeries(counts), counts.length - 1, { level })
    const key = `${counts.length}:${level}`
    const known = silent.get(key) ?? judgeByLadder(asSeries(counts), counts.length - 1, { level })
    silent.set(key, known)
    return known
  }
}

/** Weeks are told apart by number: the detectors need no calendar. */
export const asSeries = (counts: readonly number[]): CountSeries => ({
  id: '',
  label: '',
  period: 'week',
  start: { kind: 'number', first: 0 },
  counts,
})
