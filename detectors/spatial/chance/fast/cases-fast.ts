import type { ScanPlan } from '../../plan/index.ts'
import type { DrawReplicate } from '../draw-replicate.ts'
import { tallyCases } from '../tally-cases.ts'
import { aliasTable } from './alias-table.ts'
import { binomialInverse, poissonInverse } from './count-inverse.ts'
import { fastRandom } from './fast-random.ts'

/** Expected cases of each cell that a window can see, at place·alive + how many intervals before the last. */
function expectedInSight({ places, times, windows, expectedFrom }: ScanPlan): Float64Array {
  const alive = windows.ending === 'now' ? windows.longest : times
  const cells = new Float64Array(places * alive)
  for (let place = 0; place < places; place += 1) {
    for (let back = 0; back < alive; back += 1) {
      const at = place * (times + 1) + times - 1 - back
      cells[place * alive + back] = Math.max(
        0,
        (expectedFrom[at] as number) - (expectedFrom[at + 1] as number),
      )
    }
  }
  return cells
}

const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0)

/** How many cases fall in sight: Binomial where the total is given, Poisson where it is free. */
function howManyInSight({ given, total, places, times, expectedFrom }: ScanPlan, inSight: number) {
  if (given === 'baselines') return poissonInverse(inSight)
  let all = 0
  for (let place = 0; place < places; place += 1) all += expectedFrom[place * (times + 1)] as number
  return binomialInverse(total, inSight >= all * (1 - 1e-12) ? 1 : inSight / all)
}

/**
 * Poisson counts drawn only where a window sees them: first how many cases fall there, then for each of them a cell, with a chance in proportion to
 * its expected cases. The same law as drawing everything.
 */
export function casesFast(plan: ScanPlan): DrawReplicate {
  const cells = expectedInSight(plan)
  const alive = cells.length / plan.places
  const inSight = sum(cells)
  const howMany = howManyInSight(plan, inSight)
  const draw = aliasTable(cells)
  const random = fastRandom()
  const tally = tallyCases(plan)
  return (replicate, into) => {
    random.start(plan.seed, replicate)
    into.fill(0)
    const count = inSight > 0 ? howMany(random.uniform()) : 0
    for (let k = 0; k < count; k += 1) {
      const cell = draw(random.uniform)
      const place = Math.floor(cell / alive)
      tally.add(place, cell - place * alive, into)
    }
    tally.cumulate(into)
  }
}
