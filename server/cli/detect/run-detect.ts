import {
  type CannotTellReason,
  type CountSeries,
  expectedFalseAlarmsAYear,
  findPeriod,
  type Judged,
  judgeByLadder,
  judgeByMethod,
  knownCounts,
  type Method,
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
} from '../../../detectors/index.ts'

export type DetectSettings = {
  readonly level: number
  readonly method: Method | 'auto'
  /** A period's label, the last one of the file, or every one. */
  readonly at: string
  readonly allPeriods: boolean
}

/** Why a method was used: the ladder's reason, or that it was asked for. */
export type WhyMethod = RungReason | 'asked-for'

export type JudgedPeriod = Judged & {
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
  readonly cannotTell: Readonly<Partial<Record<CannotTellReason, number>>>
  readonly series: { readonly total: number; readonly judged: number }
  /** At most, if every judged series is judged each period. */
  readonly expectedFalseAlarmsAYear: number
  /** Where the past is labelled and every period was judged. */
  readonly score: Score | null
}

/** Positions asked for, or null when a label is in none of the series. */
export function positionsOf(
  series: readonly CountSeries[],
  { at, allPeriods }: DetectSettings,
): number[] | null {
  const [first] = series
  if (!first) return null
  if (allPeriods) return first.counts.map((_, position) => position)
  const found = at === 'last' ? first.counts.length - 1 : findPeriod(first, at)
  return found === null ? null : [found]
}

function judgeOne(series: CountSeries, at: number, { level, method }: DetectSettings) {
  if (method === 'auto') return judgeByLadder(series, at, { level })
  const verdict = judgeByMethod(series, at, { method, level })
  return {
    verdict,
    reason: 'asked-for',
    fellBack: false,
    knownBefore: knownCounts(series.counts, 0, at).known,
  } as const
}

/** Judges the positions asked for in every series. All series of a file share their first period and their length. */
export function runDetect(
  series: readonly CountSeries[],
  positions: readonly number[],
  settings: DetectSettings,
): DetectOutcome {
  const period = series[0]?.period ?? 'week'
  const judged: JudgedPeriod[] = []
  const cannotTell: Partial<Record<CannotTellReason, number>> = {}
  const tallies = []
  for (const one of series) {
    const alarms: (boolean | null)[] = []
    for (const at of positions) {
      const { verdict, reason, fellBack, knownBefore } = judgeOne(one, at, settings)
      alarms.push(verdict.kind === 'judged' ? verdict.alarm : null)
      if (verdict.kind === 'cannot tell') {
        cannotTell[verdict.reason] = (cannotTell[verdict.reason] ?? 0) + 1
        continue
      }
      const names = { series: one.id, label: one.label, periodLabel: periodLabel(one, at) }
      const why = reason ?? 'asked-for'
      judged.push({
        ...verdict,
        ...names,
        why,
        fellBack,
        knownBefore,
        recurrence: recurrence(verdict.pValue, period),
      })
    }
    if (one.outbreak && settings.allPeriods) tallies.push(tallyAlarms(alarms, one.outbreak))
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
