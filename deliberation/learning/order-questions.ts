/** A whole number from 0 below `below`, by chance that is passed in. */
export type DrawBelow = (below: number) => number

/**
 * The questions' places 0 … `count` − 1 in an order drawn by chance (Fisher and Yates): every order is as likely.
 *
 * @example
 * orderQuestions(3, () => 0) // → [1,2,0]
 */
export function orderQuestions(count: number, draw: DrawBelow): number[] {
  const order = Array.from({ length: count }, (_, at) => at)
  for (let last = count - 1; last > 0; last--) {
    const other = draw(last + 1)
    const kept = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = kept
  }
  return order
}
