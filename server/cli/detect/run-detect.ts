import {
  type CannotTellReason,
  type CountSeries,
  expectedFalseAlarmsAYear,
  findPeriod,
  type Judged,
  judgeByLadder,
  judgeByMethod,
  knownCounts,
  PERIODS_A_YEAR,
  type Period,
  periodLabel,
  poolTallies,
  type Recurrence,
  type RungReason,
  recurrence,
  type Score,
  scoreTally,
  tallyAlarms,
  type Verdict,
} from '../../../detectors/index.ts'
import { type DetectMethod, isSurveillance, judgeSpan, type MethodOptions } from './methods/index.ts'

export type DetectSettings = {
  readonly level: number
  readonly method: DetectMethod | 'auto'
  /** A period's label, the last one of the file, or every one. */
  readonly at: string
  readonly allPeriods: boolean
  /** From which period to which, by their labels; null is the first or the last of the file. */
  readonly span: { readonly from: string | null; readonly to: string | null } | null
  readonly options: MethodOptions
}

/** Why a method was used: the ladder's reason, or that it was asked for. */
export type WhyMethod = RungReason | 'asked-for'
/** Why nothing is said: the ladder's reasons and two more of the methods of the literature. */
export type NoWord = CannotTellReason | 'fit-did-not-converge' | 'too-few-cases'

export type JudgedPeriod = Omit<Judged, 'method'> & {
  readonly method: DetectMethod
  readonly at: number
  readonly series: string
  readonly label: string
  readonly periodLabel: string
  readonly why: WhyMethod
  readonly fellBack: boolean
  readonly knownBefore: number
  readonly recurrence: Recurrence
}

export type DetectOutcome = {
  readonly period: Period
  readonly judged: readonly JudgedPeriod[]
  readonly cannotTell: Readonly<Partial<Record<NoWord, number>>>
  readonly series: { readonly total: number; readonly judged: number }
  /** At most, if every judged series is judged each period. */
  readonly expectedFalseAlarmsAYear: number
  /** Where the past is labelled and every period, or a span, was judged. */
  readonly score: Score | null
}

/** Consecutive positions asked for, or null when a label is in none of the series or the span runs backwards. */
export function positionsOf(
  series: readonly CountSeries[],
  { at, allPeriods, span }: Pick<DetectSettings, 'at' | 'allPeriods' | 'span'>,
): number[] | null {
  const [first] = series
  if (!first) return null
  const last = first.counts.length - 1
  if (allPeriods) return first.counts.map((_, position) => position)
  if (span) {
    const from = span.from === null ? 0 : findPeriod(first, span.from)
    const to = span.to === null ? last : findPeriod(first, span.to)
    if (from === null || to === null || to < from) return null
    return Array.from({ length: to - from + 1 }, (_, k) => from + k)
  }
  const found = at === 'last' ? last : findPeriod(first, at)
  return found === null ? null : [found]
}

type Said = {
  readonly verdict:
    | (Omit<Judged, 'method'> & { readonly method: DetectMethod })
    | { kind: 'cannot tell'; reason: NoWord }
  readonly reason: WhyMethod | null
  readonly fellBack: boolean
  readonly knownBefore: number
}

function sayByLadder(series: CountSeries, at: number, { level, method }: DetectSettings): Said {
  if (method === 'auto') return judgeByLadder(series, at, { level })
  const { known } = knownCounts(series.counts, 0, at)
  if (isSurveillance(method)) throw new RangeError('method: one of the ladder')
  const verdict: Verdict = judgeByMethod(series, at, { method, level })
  return { verdict, reason: 'asked-for', fellBack: false, knownBefore: known }
}

function saySpan(series: CountSeries, positions: readonly number[], settings: DetectSettings): Said[] {
  const { method, options } = settings
  const [from] = positions
  if (from === undefined) return []
  if (method === 'auto' || !isSurveillance(method))
    return positions.map((at) => sayByLadder(series, at, settings))
  return judgeSpan(series, { from, to: from + positions.length }, { method, options }).map((told, k) => {
    const at = from + k
    const { known, total } = knownCounts(series.counts, 0, at)
    const shared = { reason: 'asked-for', fellBack: false, knownBefore: known } as const
    if (told.kind === 'cannot tell') {
      const reason = told.reason === 'no-reference-value' ? 'history-too-short' : told.reason
      return { ...shared, verdict: { kind: 'cannot tell', reason } }
    }
    const { observed, expected, threshold, pValue, dispersion, alarm } = told
    const baseline = { from: 0, to: at, known, total }
    const figures = { observed, expected, threshold, pValue, pBeyond: null, alarm, dispersion }
    return { ...shared, verdict: { kind: 'judged', method, ...figures, window: 1, baseline } }
  })
}

/** Judges the positions asked for in every series. All series of a file share their first period and their length. */
export function runDetect(
  series: readonly CountSeries[],
  positions: readonly number[],
  settings: DetectSettings,
): DetectOutcome {
  const period = series[0]?.period ?? 'week'
  const judged: JudgedPeriod[] = []
  const cannotTell: Partial<Record<NoWord, number>> = {}
  const tallies = []
  for (const one of series) {
    const said = saySpan(one, positions, settings)
    for (const [k, { verdict, reason, fellBack, knownBefore }] of said.entries()) {
      if (verdict.kind === 'cannot tell') {
        cannotTell[verdict.reason] = (cannotTell[verdict.reason] ?? 0) + 1
        continue
      }
      const at = positions[k] ?? 0
      const names = { at, series: one.id, label: one.label, periodLabel: periodLabel(one, at) }
      const why = reason ?? 'asked-for'
      const rare = recurrence(verdict.pValue, period)
      judged.push({ ...verdict, ...names, why, fellBack, knownBefore, recurrence: rare })
    }
    const { outbreak } = one
    if (!outbreak || !(settings.allPeriods || settings.span)) continue
    const alarms = said.map(({ verdict }) => (verdict.kind === 'judged' ? verdict.alarm : null))
    const labels = positions.map((at) => outbreak[at] === true)
    tallies.push(tallyAlarms(alarms, labels))
  }
  const judgedSeries = new Set(judged.map(({ series: id }) => id)).size
  return {
    period,
    judged,
    cannotTell,
    series: { total: series.length, judged: judgedSeries },
    expectedFalseAlarmsAYear: expectedFalseAlarmsAYear(judgedSeries, period, settings.level),
    score: tallies.length > 0 ? scoreTally(poolTallies(tallies), PERIODS_A_YEAR[period]) : null,
  }
}
