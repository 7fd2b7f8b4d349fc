import { ears } from '../../temporal/index.ts'
import type { ComputeCase } from '../case-file.ts'
import { readControl } from '../read-control.ts'
import { toSpan } from '../to-span.ts'

/** R's `earsC`. Where equal counts leave C3 without a scale R has NaN and no alarm. */
export const computeEars: ComputeCase = (series, control, range) => {
  const read = readControl(control)
  const method = read.choice('method', ['C1', 'C2', 'C3'], 'C1')
  const weeks = ears(series, toSpan(range), {
    method,
    baseline: read.number('baseline', 7, { whole: true, least: 2 }),
    minSigma: read.number('minSigma', 0, { least: 0 }),
    alpha: read.number('alpha', method === 'C3' ? 0.025 : 0.001),
  })
  return {
    upperbound: weeks.map((week) =>
      week.kind === 'told' ? week.threshold : week.reason === 'no-variation' ? Number.NaN : null,
    ),
    alarm: weeks.map((week) => (week.kind === 'told' ? Number(week.alarm) : null)),
  }
}
