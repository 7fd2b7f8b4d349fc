import { outbreak } from '../../temporal/index.ts'
import type { ComputeCase } from '../case-file.ts'
import { readControl } from '../read-control.ts'
import { toSpan } from '../to-span.ts'

/** R's `outbreakP`: the bound is the statistic, or the count at which it alarms. */
export const computeOutbreak: ComputeCase = (series, control, range) => {
  const read = readControl(control)
  const countNeeded = read.choice('ret', ['cases', 'value'], 'value') === 'cases'
  const weeks = outbreak(series, toSpan(range), {
    countNeeded,
    limit: read.number('k', 100),
    largest: read.number('maxUpperboundCases', 100_000, { whole: true, least: 1 }),
  })
  return {
    upperbound: weeks.map((week) =>
      week.kind === 'told' ? (countNeeded ? week.countNeeded : week.statistic) : null,
    ),
    alarm: weeks.map((week) => (week.kind === 'told' ? Number(week.alarm) : null)),
  }
}
