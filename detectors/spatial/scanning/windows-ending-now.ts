import type { ScanPlan } from '../plan/index.ts'
import { fewestCases } from '../scoring/index.ts'
import { type Extremes, REACHED, reachBy, type SeenWindow, type WindowScan } from './window-scan.ts'

/** Windows of 1 … depth intervals; `expected` of each zone in the last k + 1 intervals at k·zones + zone. */
type Frame = {
  readonly places: number
  readonly times: number
  readonly first: number
  readonly depth: number
  readonly zones: number
  readonly starts: Int32Array
  readonly members: Int32Array
  readonly expected: Float64Array
}

/**
 * The windows of a prospective scan, and with one interval those of a purely spatial one: they all end with the last interval. Cumulated counts of
 * place p over the last k + 1 intervals stand at k·places + p.
 */
export function windowsEndingNow(plan: ScanPlan): WindowScan {
  const frame = frameOf(plan)
  const { zones, depth, first, places } = frame
  let reach: Int32Array = new Int32Array(0)
  return {
    windows: zones * (depth - first),
    length: places * depth,
    cumulate: (counts, into) => cumulate(frame, counts, into),
    all: (cumulated, extremes) => lookAtAll(frame, cumulated, extremes),
    dismissBelow(largest) {
      reach = Int32Array.from(frame.expected, (there) => reachBy(fewestCases(largest, there)))
    },
    promising: (pair, halves) => lookAtPromising({ ...frame, reach }, pair, halves),
    each: (cumulated, visit) => visitEach(frame, cumulated, visit),
  }
}

function frameOf({ zones, places, times, windows, expectedFrom }: ScanPlan): Frame {
  const { starts, members } = zones
  const depth = windows.longest
  const expected = new Float64Array(members.length * depth)
  for (let k = 0; k < depth; k += 1) {
    for (let centre = 0; centre < places; centre += 1) {
      let sum = 0
      for (let zone = starts[centre] as number; zone < (starts[centre + 1] as number); zone += 1) {
        sum += expectedFrom[(members[zone] as number) * (times + 1) + times - 1 - k] as number
        expected[k * members.length + zone] = sum
      }
    }
  }
  return {
    places,
    times,
    first: windows.shortest - 1,
    depth,
    zones: members.length,
    starts,
    members,
    expected,
  }
}

function cumulate({ places, times, depth }: Frame, counts: Int32Array, into: Int32Array): void {
  for (let place = 0; place < places; place += 1) {
    let sum = 0
    for (let k = 0; k < depth; k += 1) {
      sum += counts[(place + 1) * times - 1 - k] as number
      into[k * places + place] = sum
    }
  }
}

function lookAtAll(frame: Frame, cumulated: Int32Array, { lowest, highest }: Extremes): void {
  const { places, first, depth, zones, starts, members, expected } = frame
  for (let k = first; k < depth; k += 1) {
    for (let centre = 0; centre < places; centre += 1) {
      const end = starts[centre + 1] as number
      let cases = 0
      for (let zone = starts[centre] as number; zone < end; zone += 1) {
        cases += cumulated[k * places + (members[zone] as number)] as number
        const there = expected[k * zones + zone] as number
        if (there < (lowest[cases] as number)) lowest[cases] = there
        if (there > (highest[cases] as number)) highest[cases] = there
      }
    }
  }
}

function lookAtPromising(
  frame: Frame & { readonly reach: Int32Array },
  pair: Int32Array,
  [lower, upper]: readonly [Float64Array, Float64Array],
): void {
  const { places, first, depth, zones, starts, members, expected, reach } = frame
  for (let k = first; k < depth; k += 1) {
    const from = k * places
    const at = k * zones
    for (let centre = 0; centre < places; centre += 1) {
      const end = starts[centre + 1] as number
      let sum = 0
      for (let zone = starts[centre] as number; zone < end; zone += 1) {
        sum = (sum + (pair[from + (members[zone] as number)] as number)) | 0
        const reached = (sum + (reach[at + zone] as number)) & REACHED
        if (reached === 0) continue
        const there = expected[at + zone] as number
        if ((reached & 0x8000) !== 0 && there < (lower[sum & 0xffff] as number)) lower[sum & 0xffff] = there
        if (reached < 0 && there < (upper[sum >>> 16] as number)) upper[sum >>> 16] = there
      }
    }
  }
}

function visitEach(frame: Frame, cumulated: Int32Array, visit: (seen: SeenWindow) => void): void {
  const { places, times, first, depth, zones, starts, members, expected } = frame
  const seen = { centre: 0, zone: 0, from: 0, to: times, cases: 0, expected: 0 }
  const sums = new Int32Array(depth)
  for (let centre = 0; centre < places; centre += 1) {
    seen.centre = centre
    sums.fill(0)
    for (let zone = starts[centre] as number; zone < (starts[centre + 1] as number); zone += 1) {
      seen.zone = zone
      for (let k = 0; k < depth; k += 1) {
        sums[k] = (sums[k] as number) + (cumulated[k * places + (members[zone] as number)] as number)
        if (k < first) continue
        seen.from = times - 1 - k
        seen.cases = sums[k] as number
        seen.expected = expected[k * zones + zone] as number
        visit(seen)
      }
    }
  }
}
