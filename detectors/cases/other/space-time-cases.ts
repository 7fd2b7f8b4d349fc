import { type PlacedEvent, spaceTimeCusum } from '../../temporal/index.ts'
import { readFiniteNumbers, writeNumbers } from '../case-numbers.ts'
import { CaseProblem } from '../case-problem.ts'
import { readControl } from '../read-control.ts'
import type { Fields } from '../read-record.ts'

/** The events of a file: lists `x`, `y` and `t` of one length. Throws CaseProblem. */
export function readEvents(file: Fields): PlacedEvent[] {
  const [x, y, t] = (['x', 'y', 't'] as const).map((name) => readFiniteNumbers(file[name], name))
  if (!x || !y || !t || x.length !== y.length || x.length !== t.length)
    throw new CaseProblem('t', 'as many times as places')
  return t.map((time, at) => ({ x: x[at] ?? 0, y: y[at] ?? 0, time }))
}

/** Fills one run of R's `stcd`: the statistic `R`, the first alarm `idxFA` and the centre `idxCC`, counted from 1, −1 for none. */
export function computeSpaceTime(fields: Fields, events: readonly PlacedEvent[]): Fields {
  const read = readControl(fields)
  for (const name of ['radius', 'epsilon', 'threshold'])
    if (!read.has(name)) throw new CaseProblem(name, 'a number')
  const { statistics, alarm } = spaceTimeCusum(events, {
    radius: read.number('radius', 0),
    epsilon: read.number('epsilon', 0),
    threshold: read.number('threshold', 0),
    largestOnly: read.flag('cusum', false),
  })
  return {
    ...fields,
    R: writeNumbers(statistics),
    idxFA: alarm ? alarm.at + 1 : -1,
    idxCC: alarm ? alarm.centre + 1 : -1,
  }
}
