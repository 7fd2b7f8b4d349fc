import type { SurveillanceSeries } from '../../series/index.ts'
import {
  type ClassicJudgement,
  type FarringtonFlexibleSettings,
  type FarringtonSettings,
  type FlexibleJudgement,
  farringtonFlexibleInFull,
  farringtonInFull,
  hasEnoughCases,
} from '../../temporal/index.ts'
import type { CaseRange, ComputeCase, Control, Out } from '../case-file.ts'
import { CaseProblem } from '../case-problem.ts'
import { type ControlReader, readControl } from '../read-control.ts'
import { toSpan } from '../to-span.ts'

type Row = Readonly<Record<string, number | null>>

const THRESHOLDS = { delta: 'delta', nbPlugin: 'quantile', muan: 'quantile-of-high-mean' } as const

/** R's names of what both methods know. */
function readShared(read: ControlReader, leastYears: number): FarringtonSettings {
  const [cases, periods] = read.has('limit54') ? read.numbers('limit54', 2) : [5, 4]
  return {
    yearsBack: read.number('b', 5, { whole: true, least: leastYears }),
    halfWindow: read.number('w', 3, { whole: true, least: 0 }),
    trend: read.flag('trend', true),
    reweight: read.flag('reweight', true),
    alpha: read.number('alpha', 0.05),
    power: read.choice('powertrans', ['2/3', '1/2', 'none'], '2/3'),
    enough: { cases: cases ?? 5, periods: periods ?? 4 },
    populationOffset: false,
    asInR: true,
  }
}

function readFlexible(control: Control): FarringtonFlexibleSettings {
  const read = readControl(control)
  const shared = readShared(read, 1)
  read.choice('fitFun', ['algo.farrington.fitGLM.flexible'], 'algo.farrington.fitGLM.flexible')
  return {
    ...shared,
    populationOffset: read.flag('populationOffset', false),
    periods: read.number('noPeriods', 1, { whole: true, least: 1 }),
    skipped: read.number('pastWeeksNotIncluded', shared.halfWindow, { whole: true, least: 0 }),
    residualLimit: read.number('weightsThreshold', 2.58),
    trendAlpha: read.number('pThresholdTrend', 0.05),
    threshold: THRESHOLDS[read.choice('thresholdMethod', ['delta', 'nbPlugin', 'muan'], 'delta')],
  }
}

const FITS = [
  'algo.farrington.fitGLM.fast',
  'algo.farrington.fitGLM',
  'algo.farrington.fitGLM.populationOffset',
] as const

function readClassic(control: Control): FarringtonSettings {
  const read = readControl(control)
  const fit = read.choice('fitFun', FITS, 'algo.farrington.fitGLM.fast')
  return { ...readShared(read, 0), populationOffset: fit.endsWith('populationOffset') }
}

const known = (value: number, count: number | null) => (count === null ? null : value)

/** In R's logic FALSE wins over NA, and NA over TRUE. */
function alarmOf(score: number, count: number | null, enough: boolean | null): number | null {
  if (!(score > 1) || count === null || count === 0 || enough === false) return 0
  return enough === null ? null : 1
}

function flexibleRow(judged: FlexibleJudgement, count: number | null, enough: boolean | null): Row {
  const { fit, mean, upper, pValue, score, meanInR } = judged
  // Where the mean has no finite bound R has no threshold at all.
  const bounded = !Number.isNaN(upper)
  const told = enough === true && bounded
  return {
    upperbound: told ? upper : null,
    alarm: bounded ? alarmOf(score, count, enough) : 0,
    expected: told ? mean : null,
    score: bounded ? known(score, count) : null,
    pvalue: bounded ? known(pValue, count) : null,
    mu0: meanInR,
    phi: fit.phi,
    trendUsed: fit.trend === null ? 0 : 1,
    trendCoef: fit.trend,
  }
}

function classicRow(judged: ClassicJudgement, count: number | null, enough: boolean | null): Row {
  const { fit, mean, upper, lowerTail, median } = judged
  const score = ((count ?? 0) - mean) / (upper - mean)
  return {
    upperbound: enough === null ? null : enough ? upper : 0,
    alarm: enough === true && count !== null && score > 1 ? 1 : 0,
    trendUsed: fit.trend === null ? 0 : 1,
    predTailProb: known(lowerTail, count),
    predMedian: median,
  }
}

const FLEXIBLE = 'upperbound alarm expected score pvalue mu0 phi trendUsed trendCoef'.split(' ')
const CLASSIC = 'upperbound alarm trendUsed predTailProb predMedian'.split(' ')

type Judge<Judged> = {
  readonly names: readonly string[]
  readonly settings: FarringtonSettings
  readonly unsettled: Row
  readonly judge: (at: number) => Judged | { readonly reason: string }
  readonly row: (judged: Judged, count: number | null, enough: boolean | null) => Row
}

/** One list a name. Where the fit did not settle R leaves NA, and an expectation of 0. R stops where a year before is not in the series. */
function tabulate<Judged extends object>(
  series: SurveillanceSeries,
  range: CaseRange,
  how: Judge<Judged>,
): Out {
  const { from, to } = toSpan(range)
  const rows = Array.from({ length: to - from }, (_, k): Row => {
    const at = from + k
    const judged = how.judge(at)
    if ('reason' in judged) {
      if (judged.reason === 'no-reference-value')
        throw new CaseProblem('range', `reference periods exist from ${at + 1} on`)
      return how.unsettled
    }
    return how.row(judged, series.counts[at] ?? null, hasEnoughCases(series, at, how.settings))
  })
  return Object.fromEntries(how.names.map((name) => [name, rows.map((row) => row[name] ?? null)]))
}

/** R's `farringtonFlexible`. */
export const computeFarringtonFlexible: ComputeCase = (series, control, range) => {
  const settings = readFlexible(control)
  const judge = (at: number) => farringtonFlexibleInFull(series, at, settings)
  return tabulate(series, range, {
    names: FLEXIBLE,
    settings,
    unsettled: { expected: 0 },
    judge,
    row: flexibleRow,
  })
}

/** R's `farrington`. */
export const computeFarrington: ComputeCase = (series, control, range) => {
  const settings = readClassic(control)
  const judge = (at: number) => farringtonInFull(series, at, settings)
  return tabulate(series, range, { names: CLASSIC, settings, unsettled: {}, judge, row: classicRow })
}
