import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findShared } from '../../../reference/read-reference.ts'
import { surveillanceSeries } from '../../../series/index.ts'
import { flexibleBaseline } from '../baseline/index.ts'
import type { Baseline } from './baseline.ts'
import { dispersionOf } from './dispersion.ts'
import { fitBaseline } from './fit-baseline.ts'
import { fitLogLinear } from './fit-log-linear.ts'
import { type LogLinearFit, logLinearFit } from './log-linear-fit.ts'
import { weighDownHighCounts } from './weigh-down-high-counts.ts'

type Step = { coef: number[]; iter: number; deviance: number; phi: number }
type Trace = {
  dataset: string
  column: number
  k: number
  b: number
  w: number
  noPeriods: number
  pastWeeksNotIncluded: number
  weightsThreshold: number
  trend: boolean
  referenceIndices: number[]
  seasgroups: number[]
  response: number[]
  fit0: Step & { fitted: number[]; workingWeights: number[] }
  omega: number[]
  fit1: Step & { dispersionWithOmegaOverride: number }
  predLink: number
  predSeLink: number
}
type Raw = {
  id: string
  freq: number
  observed: number[]
  epochAsDate: boolean
  epoch: number[] | null
}

const NAMES: Record<string, string> = {
  'salmonella.agona 1': 'agona',
  'stsNewport 1': 'newport',
  'ha.sts 1': 'ha_chwi',
  'ha.sts 3': 'ha_lich',
  'n1 1': 'n1',
}
const read = (file: URL) => JSON.parse(readFileSync(file, 'utf8')) as { series: Raw[]; traces: Trace[] }
const near = (value: number, wanted: number) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-10 * Math.abs(wanted))

/** R's coefficients: intercept at time 0, slope, levels over the first. */
function coefficients(baseline: Baseline, fit: LogLinearFit, trend: boolean): number[] {
  const [first = 0, ...others] = fit.intercept
  return [
    first - fit.slope * baseline.timeInR,
    ...(trend ? [fit.slope] : []),
    ...others.map((level) => level - first),
  ]
}

/** Values a row in the order of time, as R has them. */
function byTime(baseline: Baseline, values: Float64Array): number[] {
  const order = Array.from(values.keys()).sort((a, b) => (baseline.times[a] ?? 0) - (baseline.times[b] ?? 0))
  return order.map((row) => values[row] ?? Number.NaN)
}

function checkStep(baseline: Baseline, fit: LogLinearFit, wanted: Step & { trend: boolean }): void {
  expect(fit.iterations).toBe(wanted.iter)
  near(fit.deviance, wanted.deviance)
  for (const [k, coef] of coefficients(baseline, fit, wanted.trend).entries())
    expect(Math.abs(coef - (wanted.coef[k] ?? Number.NaN))).toBeLessThan(1e-9)
  near(Math.max(1, dispersionOf(baseline, fit, fit.weight)), wanted.phi)
}

const trace = findShared('golden/farrington_trace.json')
const files = ['farringtonFlexible.json', 'farringtonFlexible_sparse.json'].map((name) =>
  findShared(`golden/${name}`),
)

describe.skipIf(!trace || files.includes(null))('each step of the flexible method equals that of R', () => {
  const traces = trace ? read(trace).traces : []
  const series = files.flatMap((file) => (file ? read(file).series : []))

  test.each(
    traces.map((one) => [`${one.dataset} ${one.column}, week ${one.k}, ${one.noPeriods} levels`, one]),
  )('%s', (_, one) => {
    const raw = series.find(({ id }) => id === NAMES[`${one.dataset} ${one.column}`])
    if (!raw) throw new Error('the series of the trace is missing')
    const made = surveillanceSeries({
      counts: raw.observed,
      periodsAYear: raw.freq,
      ...(raw.epoch ? { days: raw.epoch } : {}),
    })
    const baseline = flexibleBaseline(made, one.k - 1, {
      yearsBack: one.b,
      halfWindow: one.w,
      periods: one.noPeriods,
      skipped: one.pastWeeksNotIncluded,
      populationOffset: false,
      asInR: true,
    })
    if (!baseline) throw new Error('no baseline')
    const level = Float64Array.from(baseline.times, (_, row) =>
      baseline.starts.findLastIndex((start, at) => at < baseline.levels && start <= row),
    )
    const groups = [...new Set(one.seasgroups)].sort((a, b) => a - b)
    expect(byTime(baseline, level)).toEqual(one.seasgroups.map((group) => groups.indexOf(group)))
    expect(byTime(baseline, baseline.counts)).toEqual(one.response)
    expect(byTime(baseline, baseline.times).map((time) => Math.round(time + one.k))).toEqual(
      one.referenceIndices,
    )
    const fit = logLinearFit(baseline.rows, baseline.levels)
    const how = { trend: one.trend, roundAsInR: true }
    fit.prior.fill(1)
    fitLogLinear(baseline, fit, how)
    checkStep(baseline, fit, { ...one.fit0, trend: one.trend })
    for (const [k, mean] of byTime(baseline, fit.mean).entries()) near(mean, one.fit0.fitted[k] ?? Number.NaN)
    for (const [k, weight] of byTime(baseline, fit.weight).entries())
      near(weight, one.fit0.workingWeights[k] ?? Number.NaN)
    weighDownHighCounts(baseline, fit, { phi: one.fit0.phi, limit: one.weightsThreshold })
    for (const [k, omega] of byTime(baseline, fit.prior).entries()) near(omega, one.omega[k] ?? Number.NaN)
    fitLogLinear(baseline, fit, how)
    checkStep(baseline, fit, { ...one.fit1, trend: one.trend })
    near(dispersionOf(baseline, fit, fit.prior), one.fit1.dispersionWithOmegaOverride)
    const settings = {
      trend: one.trend,
      trendAlpha: 2,
      trendAllowed: true,
      reweight: true,
      residualLimit: one.weightsThreshold,
      dispersion: 'flexible' as const,
      asInR: true,
    }
    const whole = fitBaseline({ ...baseline, largestCount: Number.POSITIVE_INFINITY }, settings)
    if (typeof whole === 'string') throw new Error(whole)
    expect(Math.abs(whole.eta - one.predLink)).toBeLessThan(1e-10)
    expect(Math.abs(whole.etaError / one.predSeLink - 1)).toBeLessThan(1e-10)
  })
})
