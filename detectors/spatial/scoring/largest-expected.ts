import { type Score, scoreOf, slopeOf } from './score.ts'

const STEPS = 60
const NEAR = 1e-9
/** What is wanted is never to be too small: windows are dismissed beyond it. */
const SLACK = 1 + 1e-8

/**
 * For each number of cases c = 0 … most, the largest expectation with which c cases still reach the level, or a hair more.
 * It grows with c, so that a window can be dismissed by its count alone. The score falls and is convex in the expectation, so that Newton's steps
 * from the left never pass the root; at E = c·exp(−level/c − 1) it is still reached.
 */
export function largestExpected(
  { score: kind, total }: { readonly score: Score; readonly total: number },
  level: number,
  most: number,
): Float64Array {
  const [score, slope] = [scoreOf(kind, total), slopeOf(kind, total)]
  const largest = new Float64Array(most + 1)
  let root = 0
  for (let cases = 1; cases <= most; cases += 1) {
    root = Math.max(root, cases * Math.exp(-level / cases - 1))
    for (let k = 0; k < STEPS && root > 0; k += 1) {
      const step = (score(cases, root) - level) / -slope(cases, root)
      if (!(step > root * NEAR)) break
      root += step
    }
    largest[cases] = root * SLACK
  }
  return largest
}

/** The smallest c whose entry is at least `expected`, or the length of the list. */
export function fewestCases(largest: Float64Array, expected: number): number {
  let low = 0
  let high = largest.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((largest[middle] as number) >= expected) high = middle
    else low = middle + 1
  }
  return low
}
