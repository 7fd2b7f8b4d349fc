import type { Evaluated } from '../../series/index.ts'
import { type CusumTold, cusum, type MeanInControl, TRANSFORMATIONS } from '../../temporal/index.ts'
import type { ComputeCase } from '../case-file.ts'
import { type ControlReader, readControl } from '../read-control.ts'
import { toSpan } from '../to-span.ts'

function readMean(read: ControlReader, length: number): MeanInControl {
  const given = read.raw('m')
  if (!read.has('m') || (Array.isArray(given) && given.length === 0)) return 'past'
  if (given === 'glm') return 'season'
  return Array.isArray(given) && given.length > 1 ? read.numbers('m', length) : (read.numbers('m', 1)[0] ?? 0)
}

/** A mean of zero leaves R with NaN for the statistic, no alarm and a bound of 0. */
const noScale = (week: Evaluated<CusumTold>) => week.kind === 'cannot tell' && week.reason === 'no-variation'

/** R's `cusum`, whose statistic and mean in control are written as `cusum` and `m` (one number where it is the same throughout). */
export const computeCusum: ComputeCase = (series, control, range) => {
  const read = readControl(control)
  const mean = readMean(read, range[1] - range[0] + 1)
  const weeks = cusum(series, toSpan(range), {
    mean,
    reference: read.number('k', 1.04),
    limit: read.number('h', 2.26),
    transformation: read.choice('trans', TRANSFORMATIONS, 'standard'),
    alpha: read.number('alpha', 0.1),
    reset: read.flag('reset', false),
    asInR: true,
  })
  const told = weeks.map((week) => (week.kind === 'told' ? week : null))
  const means = told.map((week) => week?.expected ?? null)
  return {
    upperbound: weeks.map((week) => (week.kind === 'told' ? week.threshold : noScale(week) ? 0 : null)),
    alarm: told.map((week) => (week ? Number(week.alarm) : null)),
    cusum: weeks.map((week) => (week.kind === 'told' ? week.statistic : noScale(week) ? Number.NaN : null)),
    m:
      mean === 'season' || typeof mean === 'object'
        ? means
        : [means.find((one) => one !== null) ?? (weeks.some(noScale) ? 0 : null)],
  }
}
