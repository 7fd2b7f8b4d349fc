const GOLDEN = (Math.sqrt(5) - 1) / 2

/** Where a function of one variable with a single peak is largest within [low, high], by golden-section search in `steps` steps. */
export function searchMaximum(
  of: (x: number) => number,
  [low, high]: readonly [number, number],
  steps = 30,
): number {
  let [from, to] = [low, high]
  let left = to - GOLDEN * (to - from)
  let right = from + GOLDEN * (to - from)
  let atLeft = of(left)
  let atRight = of(right)
  for (let step = 0; step < steps; step += 1) {
    if (atLeft >= atRight) {
      to = right
      right = left
      atRight = atLeft
      left = to - GOLDEN * (to - from)
      atLeft = of(left)
    } else {
      from = left
      left = right
      atLeft = atRight
      right = from + GOLDEN * (to - from)
      atRight = of(right)
    }
  }
  return (from + to) / 2
}
