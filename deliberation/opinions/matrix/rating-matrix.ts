import type { OpinionMatrix } from './opinion-matrix.ts'

/**
 * The votes as the components see them: a statement that is out or meta is 0 for everybody, an unseen one is the mean of those who voted on
 * it. Less that mean, only votes are left, so `values` stays as sparse as the votes are: `values[v]` is the choice less its statement's mean.
 */
export interface RatingMatrix {
  readonly matrix: OpinionMatrix
  /** Mean choice of each statement over its voters; 0 where it is out, meta, or nobody voted. */
  readonly means: Float64Array
  readonly values: Float64Array
}

/** The sparse matrix that the components are taken from; `weights` says how often each person counts, once where it is left out. */
export function ratingMatrix(matrix: OpinionMatrix, weights?: Float64Array): RatingMatrix {
  const { statements, statementAt, choices, people, from } = matrix
  const isIn = statements.map(({ standing }) => standing === 'in')
  const [sums, counts] = [new Float64Array(statements.length), new Float64Array(statements.length)]
  for (let person = 0; person < people.length; person++) {
    const weight = weights?.[person] ?? 1
    for (let at = from[person] ?? 0; at < (from[person + 1] ?? 0); at++) {
      const statement = statementAt[at] ?? 0
      sums[statement] = (sums[statement] ?? 0) + weight * (choices[at] ?? 0)
      counts[statement] = (counts[statement] ?? 0) + weight
    }
  }
  const means = sums.map((sum, at) => (isIn[at] === true && counts[at] !== 0 ? sum / (counts[at] ?? 1) : 0))
  const values = new Float64Array(choices.length)
  for (let at = 0; at < choices.length; at++) {
    const statement = statementAt[at] ?? 0
    values[at] = isIn[statement] === true ? (choices[at] ?? 0) - (means[statement] ?? 0) : 0
  }
  return { matrix, means, values }
}
