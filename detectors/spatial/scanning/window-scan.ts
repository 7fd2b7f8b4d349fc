/**
 * For each number of cases, the extreme expectation with which it was met in a window: the logarithm is then taken once for
 * each number of cases instead of once for each window.
 */
export type Extremes = {
  /** Smallest expectation by number of cases, Infinity where not met: for rises. */
  readonly lowest: Float64Array
  /** Largest expectation by number of cases, −1 where not met: for falls. */
  readonly highest: Float64Array
}

/** Zone counted over all centres; window [from, to) in intervals. */
export type SeenWindow = {
  centre: number
  zone: number
  from: number
  to: number
  cases: number
  expected: number
}

/** A way through all windows of all zones, over counts cumulated in the layout of the scan. */
export interface WindowScan {
  readonly windows: number
  /** Length of a cumulated list. */
  readonly length: number
  /** Sums counts of place p, interval t at p·times + t up in this scan's layout. */
  cumulate(counts: Int32Array, into: Int32Array): void
  /** Looks at every window. */
  all(cumulated: Int32Array, extremes: Extremes): void
  /** From now on `promising` looks closer only at windows whose count can reach the level. */
  dismissBelow(largestExpected: Float64Array): void
  /**
   * Looks at two sets of counts at once, one in the lower and one in the upper 16 bits of each entry, and notes the windows
   * that can reach the level; rises only.
   */
  promising(pair: Int32Array, halves: readonly [Float64Array, Float64Array]): void
  /** Calls for each window: centres in order, discs growing, latest end first, latest beginning first. */
  each(cumulated: Int32Array, visit: (seen: SeenWindow) => void): void
}

const HALF = 0x8000
const BOTH = 0x10001

/** The highest bit of each half: set where a count, after `reachBy` was added, has reached its number. */
export const REACHED = 0x80008000 | 0

/** What must be added to both halves so that their highest bits say whether `fewest` is reached. */
export function reachBy(fewest: number): number {
  return Math.imul(HALF - Math.min(fewest, HALF), BOTH)
}
