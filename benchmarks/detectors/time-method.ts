import type { Span, SurveillanceSeries } from '../../detectors/index.ts'
import type { MeasuredSet } from './measured-series.ts'

/** A method as it is timed; `inR` is the same call of R's `surveillance` on an object `s` and the positions `r`. */
export type TimedMethod = {
  readonly name: string
  readonly run: (series: SurveillanceSeries, span: Span) => unknown
  readonly inR: string | null
}

/** Processor time is what a busy machine leaves comparable; each round is long enough for its clock. */
const ROUND_MS = 300
const ROUNDS = 5

const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Median milliseconds of processor time that one series takes for one week, after a first pass that is not counted. */
export function timeMethod(method: TimedMethod, { series, weeks }: MeasuredSet): number {
  const pass = () => {
    for (const one of series) method.run(one, { from: one.counts.length - weeks, to: one.counts.length })
  }
  pass()
  const rounds = Array.from({ length: ROUNDS }, () => {
    const began = cpuMs()
    let passes = 0
    while (cpuMs() - began < ROUND_MS) {
      pass()
      passes += 1
    }
    return (cpuMs() - began) / (passes * series.length * weeks)
  })
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
}
