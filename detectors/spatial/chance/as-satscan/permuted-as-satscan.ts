import type { ScanPlan } from '../../plan/index.ts'
import type { DrawReplicate } from '../draw-replicate.ts'
import { listCases } from '../list-cases.ts'
import { tallyCases } from '../tally-cases.ts'
import { LEHMER_MODULUS, nextLehmer } from './lehmer.ts'
import { orderByKey } from './order-by-key.ts'

/**
 * Counts whose places and intervals keep their sums, with SaTScan's stream: cases are listed by interval, latest first, then by
 * place; each case's interval draws a uniform, rounded to 32-bit floating point; the intervals, sorted by it, are dealt out to the places as they stand in
 * the list. The seed of replicate k is seed + k.
 */
export function permutedAsSaTScan(plan: ScanPlan): DrawReplicate {
  const { seed, total } = plan
  const { places, times } = listCases(plan)
  const keys = new Int32Array(total)
  const order = orderByKey(total)
  const tally = tallyCases(plan)
  return (replicate, into) => {
    let state = (seed + replicate) % LEHMER_MODULUS
    for (let k = 0; k < total; k += 1) {
      state = nextLehmer(state)
      // Dividing by 2³¹ − 1, which rounds to 2³¹, changes nothing in the order.
      keys[k] = Math.fround(state) - 1
    }
    const dealt = order(keys, times)
    into.fill(0)
    for (let k = 0; k < total; k += 1) tally.add(places[k] as number, dealt[k] as number, into)
    tally.cumulate(into)
  }
}
