import type { ScanPlan } from '../../plan/index.ts'
import type { DrawReplicate } from '../draw-replicate.ts'
import { listCases } from '../list-cases.ts'
import { tallyCases } from '../tally-cases.ts'
import { fastRandom, type Uniform } from './fast-random.ts'

/** Beyond this many cases they are drawn from sums of places instead of a list. */
const MOST_LISTED = 65_536

/** Starts anew with all cases; then gives the place of one that was not taken before, each with the same chance. */
type TakePlace = { readonly start: () => void; readonly take: (uniform: Uniform) => number }

/**
 * Counts whose places and intervals keep their sums, drawn only where a window sees them: each case of an interval in sight takes the
 * place of a case that none before it took. The same law as permuting everything.
 */
export function permutedFast(plan: ScanPlan): DrawReplicate {
  const { times, windows, seed, total } = plan
  const alive = windows.ending === 'now' ? windows.longest : times
  const inSight = casesByInterval(plan).subarray(0, alive)
  const places = total <= MOST_LISTED ? fromList(plan) : fromSums(plan)
  const random = fastRandom()
  const tally = tallyCases(plan)
  return (replicate, into) => {
    random.start(seed, replicate)
    places.start()
    into.fill(0)
    for (let back = 0; back < alive; back += 1) {
      for (let left = inSight[back] as number; left > 0; left -= 1)
        tally.add(places.take(random.uniform), back, into)
    }
    tally.cumulate(into)
  }
}

/** Cases of each interval, the last one first. */
function casesByInterval({ places, times, counts }: ScanPlan): Int32Array {
  const sums = new Int32Array(times)
  for (let place = 0; place < places; place += 1)
    for (let back = 0; back < times; back += 1)
      sums[back] = (sums[back] as number) + (counts[(place + 1) * times - 1 - back] as number)
  return sums
}

/** The beginning of a Fisher–Yates shuffle of the list of all cases. */
function fromList(plan: ScanPlan): TakePlace {
  const { places } = listCases(plan)
  const shuffled = new Int32Array(plan.total)
  let taken = 0
  return {
    start() {
      shuffled.set(places)
      taken = 0
    },
    take(uniform) {
      const at = taken + Math.floor(uniform() * (plan.total - taken))
      const place = shuffled[at] as number
      shuffled[at] = shuffled[taken] as number
      taken += 1
      return place
    },
  }
}

/** A binary indexed tree of how many cases each place has left (Fenwick 1994, Softw Pract Exp 24:327): its memory does not grow with the cases. */
function fromSums({ places, times, counts, total }: ScanPlan): TakePlace {
  const top = 2 ** Math.floor(Math.log2(places))
  const tree = new Int32Array(places + 1)
  for (let place = 0; place < places; place += 1) {
    let cases = 0
    for (let t = 0; t < times; t += 1) cases += counts[place * times + t] as number
    for (let at = place + 1; at <= places; at += at & -at) tree[at] = (tree[at] as number) + cases
  }
  const left = new Int32Array(places + 1)
  let taken = 0
  return {
    start() {
      left.set(tree)
      taken = 0
    },
    take(uniform) {
      let rank = Math.floor(uniform() * (total - taken))
      let place = 0
      for (let step = top; step > 0; step >>= 1) {
        const next = place + step
        if (next <= places && (left[next] as number) <= rank) {
          rank -= left[next] as number
          place = next
        }
      }
      for (let at = place + 1; at <= places; at += at & -at) left[at] = (left[at] as number) - 1
      taken += 1
      return place
    },
  }
}
