import { drawReplicates } from '../chance/index.ts'
import type { ScanPlan } from '../plan/index.ts'
import { largestExpected, scoreOf } from '../scoring/index.ts'
import type { Extremes, WindowScan } from './window-scan.ts'
import { windowsAnywhere } from './windows-anywhere.ts'
import { windowsEndingNow } from './windows-ending-now.ts'

/** The first replicates say which level nearly all of them reach. */
const PILOTS = 16
const BELOW_PILOTS = 0.9
/** Beyond this many windows the counts by which they are dismissed would take too much memory. */
const MOST_REMEMBERED = 32_000_000
/** A count must fit into half of 32 bits, with a bit to spare. */
const MOST_IN_HALF = 0x7fff

/** The way through the windows that a plan asks for. */
export function windowScan(plan: ScanPlan): WindowScan {
  return plan.windows.ending === 'now' ? windowsEndingNow(plan) : windowsAnywhere(plan)
}

/** How many cases a replicate can have at most; where the total is free, more than it will ever have. */
function mostCases({ given, total, expectedFrom, places, times }: ScanPlan): number {
  if (given !== 'baselines') return total
  let mean = 0
  for (let place = 0; place < places; place += 1) mean += expectedFrom[place * (times + 1)] as number
  return Math.max(total, Math.ceil(mean + 20 * Math.sqrt(mean) + 100))
}

function emptyExtremes(most: number): Extremes {
  return { lowest: new Float64Array(most + 1).fill(Infinity), highest: new Float64Array(most + 1).fill(-1) }
}

/** Largest scores of replicates from … to − 1, in order; the first replicate is number 1. */
export type ReplicateMaxima = (from: number, to: number) => Float64Array

/** Room for one replicate. */
type Room = { readonly drawn: Int32Array; readonly extremes: Extremes }

/**
 * Draws replicates as if nothing were going on and gives the largest score of each. Replicate k depends on the plan and on k alone,
 * so that any division of the replicates over workers gives the same figures.
 * @example
 * // A plan comes from scanInWorkers, which hands it to each worker.
 * const places = ['a', 'b', 'c', 'd'].map((id, x) => ({ id, x, y: 0 }))
 * const data = scanData({ places, counts: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [0, 1, 7, 0]] })
 * const seen = []
 * const openWorker = (plan) => ({ maxima: async (from, to) => (seen.push(plan), replicateMaxima(plan)(from, to)), close() {} })
 * await scanInWorkers(data, { model: 'permutation', analysis: 'prospective', replicates: 9 }, { openWorker, workers: 1 })
 * replicateMaxima(seen[0])(1, 4).length // → 3
 */
export function replicateMaxima(plan: ScanPlan): ReplicateMaxima {
  const scan = windowScan(plan)
  const draw = drawReplicates(plan)
  const most = mostCases(plan)
  const rooms = [0, 1].map(() => ({ drawn: new Int32Array(scan.length), extremes: emptyExtremes(most) }))
  const [first, second] = rooms as [Room, Room]
  const pair = new Int32Array(scan.length)
  const maximumOf = takeMaximum(plan)
  const mayDismiss = plan.rates === 'high' && scan.windows <= MOST_REMEMBERED && most <= MOST_IN_HALF
  const pilots: number[] = []
  let level = Infinity

  function one(replicate: number): number {
    draw(replicate, first.drawn)
    const maximum = thorough(first)
    if (mayDismiss && pilots.length < PILOTS) pilots.push(maximum)
    if (pilots.length === PILOTS && level === Infinity) {
      level = Math.min(...pilots) * BELOW_PILOTS
      scan.dismissBelow(largestExpected(plan, level, most))
    }
    return maximum
  }

  function thorough({ drawn, extremes }: Room): number {
    scan.all(drawn, extremes)
    return maximumOf(extremes)
  }

  function two(replicate: number): number[] {
    for (const [k, { drawn }] of rooms.entries()) draw(replicate + k, drawn)
    packPair(first.drawn, second.drawn, pair)
    scan.promising(pair, [first.extremes.lowest, second.extremes.lowest])
    return rooms.map((room) => {
      const maximum = maximumOf(room.extremes)
      return maximum > level * (1 + 1e-9) ? maximum : thorough(room)
    })
  }

  return (from, to) => {
    const maxima = new Float64Array(to - from)
    for (let k = 0; k < maxima.length; ) {
      const found = level < Infinity && k + 1 < maxima.length ? two(from + k) : [one(from + k)]
      maxima.set(found, k)
      k += found.length
    }
    return maxima
  }
}

function packPair(lower: Int32Array, upper: Int32Array, pair: Int32Array): void {
  for (let k = 0; k < pair.length; k += 1) pair[k] = (lower[k] as number) | ((upper[k] as number) << 16)
}

/** A function that gives the largest score of the extremes, and empties them. */
function takeMaximum({ score: kind, total, rates, minimumCases }: ScanPlan): (extremes: Extremes) => number {
  const score = scoreOf(kind, total)
  return ({ lowest, highest }) => {
    let maximum = 0
    for (let cases = 0; cases < lowest.length; cases += 1) {
      const low = lowest[cases] as number
      if (low === Infinity) continue
      if (rates !== 'low' && cases >= minimumCases && low < cases)
        maximum = Math.max(maximum, score(cases, low))
      const high = highest[cases] as number
      if (rates !== 'high' && high > cases) maximum = Math.max(maximum, score(cases, high))
      lowest[cases] = Infinity
      highest[cases] = -1
    }
    return maximum
  }
}
