const HALVINGS = 60

/**
 * For each number of cases c = 0 … most, the largest expectation with which c cases still reach the level; 0 where none does.
 * It grows with c, so that a window can be dismissed by its count alone.
 */
export function largestExpected(
  score: (cases: number, expected: number) => number,
  level: number,
  most: number,
): Float64Array {
  const largest = new Float64Array(most + 1)
  for (let cases = 1; cases <= most; cases += 1) {
    let low = largest[cases - 1] as number
    let high = cases
    for (let k = 0; k < HALVINGS; k += 1) {
      const middle = (low + high) / 2
      if (score(cases, middle) >= level) low = middle
      else high = middle
    }
    largest[cases] = low
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
