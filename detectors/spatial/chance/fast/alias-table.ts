import type { Uniform } from './fast-random.ts'

/**
 * Draws a cell with a chance in proportion to its weight, in one step. Source: Walker 1977 (ACM TOMS 3:253), tables as in Vose 1991.
 * @param weights from 0 on, not all 0
 */
export function aliasTable(weights: Float64Array): (uniform: Uniform) => number {
  const cells = weights.length
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const keep = Float64Array.from(weights, (weight) => (weight * cells) / sum)
  const other = Int32Array.from(keep, (_, cell) => cell)
  const small: number[] = []
  const large: number[] = []
  for (const [cell, share] of keep.entries()) (share < 1 ? small : large).push(cell)
  while (small.length > 0 && large.length > 0) {
    const [less, more] = [small.pop() as number, large.at(-1) as number]
    other[less] = more
    keep[more] = (keep[more] as number) - (1 - (keep[less] as number))
    if ((keep[more] as number) < 1) small.push(large.pop() as number)
  }
  for (const cell of [...small, ...large]) keep[cell] = 1
  return (uniform) => {
    const cell = Math.floor(uniform() * cells)
    return uniform() < (keep[cell] as number) ? cell : (other[cell] as number)
  }
}
