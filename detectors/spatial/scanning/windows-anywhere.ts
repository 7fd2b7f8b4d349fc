import type { ScanPlan } from '../plan/index.ts'
import { fewestCases } from '../scoring/index.ts'
import { type Extremes, REACHED, reachBy, type SeenWindow, type WindowScan } from './window-scan.ts'

/** `expected` of each zone from interval t to the end at zone·(times + 1) + t; `sums` is room for the counts of one disc. */
type Frame = {
  readonly places: number
  readonly times: number
  readonly shortest: number
  readonly longest: number
  /** No window ends before. */
  readonly earliest: number
  readonly starts: Int32Array
  readonly members: Int32Array
  readonly expected: Float64Array
  readonly sums: Int32Array
}

/**
 * The windows of a retrospective scan: any stretch of the intervals from the shortest to the longest. Counts of place p from interval t to the
 * end stand at p·(times + 1) + t, so that a window's sum is the difference of two.
 */
export function windowsAnywhere(plan: ScanPlan): WindowScan {
  const frame = frameOf(plan)
  const { members, times, places, shortest, longest, earliest } = frame
  let aZone = 0
  for (let length = shortest; length <= longest; length += 1)
    aZone += Math.max(0, times - Math.max(length, earliest) + 1)
  let reach: Int32Array = new Int32Array(0)
  return {
    windows: members.length * aZone,
    length: places * (times + 1),
    cumulate: (counts, into) => cumulate(frame, counts, into),
    all: (cumulated, extremes) => lookAtAll(frame, cumulated, extremes),
    dismissBelow(largest) {
      reach = reachOf(frame, new Int32Array(members.length * aZone), largest)
    },
    promising: (pair, halves) => lookAtPromising({ ...frame, reach }, pair, halves),
    each: (cumulated, visit) => visitEach(frame, cumulated, visit),
  }
}

function frameOf({ zones, places, times, windows, expectedFrom }: ScanPlan): Frame {
  const { starts, members } = zones
  const depth = times + 1
  const expected = new Float64Array(members.length * depth)
  for (let centre = 0; centre < places; centre += 1) {
    const start = starts[centre] as number
    for (let zone = start; zone < (starts[centre + 1] as number); zone += 1) {
      const member = (members[zone] as number) * depth
      for (let t = 0; t < depth; t += 1) {
        const smaller = zone === start ? 0 : (expected[(zone - 1) * depth + t] as number)
        expected[zone * depth + t] = smaller + (expectedFrom[member + t] as number)
      }
    }
  }
  const { shortest, longest, earliestEnd: earliest = 1 } = windows
  return {
    places,
    times,
    shortest,
    longest,
    earliest,
    starts,
    members,
    expected,
    sums: new Int32Array(depth),
  }
}

function cumulate({ places, times }: Frame, counts: Int32Array, into: Int32Array): void {
  for (let place = 0; place < places; place += 1) {
    const at = place * (times + 1)
    into[at + times] = 0
    for (let t = times - 1; t >= 0; t -= 1)
      into[at + t] = (into[at + t + 1] as number) + (counts[place * times + t] as number)
  }
}

/** Adds the member with which a disc grows to `sums`. */
function grow({ times, members, sums }: Frame, cumulated: Int32Array, zone: number): void {
  const member = (members[zone] as number) * (times + 1)
  for (let t = 0; t < times; t += 1) sums[t] = ((sums[t] as number) + (cumulated[member + t] as number)) | 0
}

function lookAtAll(frame: Frame, cumulated: Int32Array, { lowest, highest }: Extremes): void {
  const { places, times, shortest, longest, earliest, starts, expected, sums } = frame
  for (let centre = 0; centre < places; centre += 1) {
    sums.fill(0)
    for (let zone = starts[centre] as number; zone < (starts[centre + 1] as number); zone += 1) {
      grow(frame, cumulated, zone)
      const at = zone * (times + 1)
      for (let length = shortest; length <= longest; length += 1) {
        for (let to = Math.max(length, earliest); to <= times; to += 1) {
          const cases = (sums[to - length] as number) - (sums[to] as number)
          const there = (expected[at + to - length] as number) - (expected[at + to] as number)
          if (there < (lowest[cases] as number)) lowest[cases] = there
          if (there > (highest[cases] as number)) highest[cases] = there
        }
      }
    }
  }
}

/** What reaches the level, in the order in which `lookAtPromising` asks for it. */
function reachOf(frame: Frame, reach: Int32Array, largest: Float64Array): Int32Array {
  const { members, times, shortest, longest, earliest, expected } = frame
  let k = 0
  for (let zone = 0; zone < members.length; zone += 1) {
    const at = zone * (times + 1)
    for (let length = shortest; length <= longest; length += 1) {
      for (let to = Math.max(length, earliest); to <= times; to += 1) {
        const there = (expected[at + to - length] as number) - (expected[at + to] as number)
        reach[k] = reachBy(fewestCases(largest, there))
        k += 1
      }
    }
  }
  return reach
}

function lookAtPromising(
  frame: Frame & { readonly reach: Int32Array },
  pair: Int32Array,
  [lower, upper]: readonly [Float64Array, Float64Array],
): void {
  const { places, times, shortest, longest, earliest, starts, expected, sums, reach } = frame
  let k = 0
  for (let centre = 0; centre < places; centre += 1) {
    sums.fill(0)
    const end = starts[centre + 1] as number
    for (let zone = starts[centre] as number; zone < end; zone += 1) {
      grow(frame, pair, zone)
      const at = zone * (times + 1)
      for (let length = shortest; length <= longest; length += 1) {
        for (let to = Math.max(length, earliest); to <= times; to += 1) {
          const sum = (sums[to - length] as number) - (sums[to] as number)
          const reached = (sum + (reach[k] as number)) & REACHED
          k += 1
          if (reached === 0) continue
          const there = (expected[at + to - length] as number) - (expected[at + to] as number)
          if ((reached & 0x8000) !== 0 && there < (lower[sum & 0xffff] as number)) lower[sum & 0xffff] = there
          if (reached < 0 && there < (upper[sum >>> 16] as number)) upper[sum >>> 16] = there
        }
      }
    }
  }
}

function visitEach(frame: Frame, cumulated: Int32Array, visit: (seen: SeenWindow) => void): void {
  const { places, times, shortest, longest, earliest, starts, expected, sums } = frame
  const seen = { centre: 0, zone: 0, from: 0, to: 0, cases: 0, expected: 0 }
  for (let centre = 0; centre < places; centre += 1) {
    sums.fill(0)
    seen.centre = centre
    for (let zone = starts[centre] as number; zone < (starts[centre + 1] as number); zone += 1) {
      grow(frame, cumulated, zone)
      seen.zone = zone
      const at = zone * (times + 1)
      for (let to = times; to >= Math.max(shortest, earliest); to -= 1) {
        seen.to = to
        for (let from = to - shortest; from >= Math.max(0, to - longest); from -= 1) {
          seen.from = from
          seen.cases = (sums[from] as number) - (sums[to] as number)
          seen.expected = (expected[at + from] as number) - (expected[at + to] as number)
          visit(seen)
        }
      }
    }
  }
}
