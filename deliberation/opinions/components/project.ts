import type { RatingMatrix } from '../matrix/index.ts'
import type { Components } from './principal-components.ts'

/** Positions side by side: that of item i is (`x[i]`, `y[i]`). */
export interface Positions {
  readonly x: Float64Array
  readonly y: Float64Array
}

/**
 * Where each person stands on the two components: Σ over the statements seen of (choice − mean) · loading, times √(m / votes cast), so that
 * somebody who saw few statements is not drawn to the middle for it. A pass is a vote, and a statement that is out or meta is a pass of
 * everybody, as in Polis; who voted on nothing stands at 0.
 */
export function projectPeople({ matrix, values }: RatingMatrix, { components }: Components): Positions {
  const { people, statements, from, statementAt } = matrix
  const [first, second] = components
  const isIn = Uint8Array.from(statements, ({ standing }) => Number(standing === 'in'))
  const passedByAll = isIn.length - isIn.reduce((sum, one) => sum + one, 0)
  const [x, y] = [new Float64Array(people.length), new Float64Array(people.length)]
  for (let person = 0; person < people.length; person++) {
    const [start, end] = [from[person] ?? 0, from[person + 1] ?? 0]
    let [alongFirst, alongSecond, cast] = [0, 0, passedByAll]
    for (let at = start; at < end; at++) {
      const [value, statement] = [values[at] ?? 0, statementAt[at] ?? 0]
      alongFirst += value * (first[statement] ?? 0)
      alongSecond += value * (second[statement] ?? 0)
      cast += isIn[statement] ?? 0
    }
    const stretch = Math.sqrt(statements.length / Math.max(cast, 1))
    x[person] = stretch * alongFirst
    y[person] = stretch * alongSecond
  }
  return { x, y }
}

/** Where somebody would stand who agreed with that statement and saw no other: how much the statement alone says of a person. */
export function projectStatements({ center, components }: Components): Positions {
  const [first, second] = components
  const stretch = Math.sqrt(center.length)
  const along = (loadings: Float64Array) =>
    loadings.map((loading, at) => stretch * (1 - (center[at] ?? 0)) * loading)
  return { x: along(first), y: along(second) }
}
