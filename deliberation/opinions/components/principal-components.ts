import { seededRandom } from '../../chance/index.ts'
import type { RatingMatrix } from '../matrix/index.ts'
import { solveTridiagonal } from './tridiagonal.ts'

/** The two directions along which the people differ most. */
export interface Components {
  /** Mean choice of each statement, from which the directions are measured. */
  readonly center: Float64Array
  /** Loadings of the statements, of length 1 each; the largest of them in size is positive. All 0 where there is no such direction. */
  readonly components: readonly [Float64Array, Float64Array]
  /** Which share of all differences between people each direction holds. */
  readonly shares: readonly [number, number]
}

/** Below this many people or statements the whole space is walked through, and nothing rests on when to stop. */
const smallSide = 160
const mostSteps = 400
const checkEvery = 8
/** How far a direction may still be from one that the matrix maps to itself, as a share of the largest eigenvalue. */
const exact = 1e-11

/**
 * The first two principal components of sparse votes, without scaling. Powers of the matrix are applied to one start vector, and each is
 * kept at right angles to all before it (Lanczos 1950, fully reorthogonalised), so that a few dozen products are enough where the bare power
 * iteration needs thousands. The start is always the same: no result depends on what was computed before it. A `tolerance` ends it earlier.
 */
export function principalComponents(rating: RatingMatrix, tolerance = exact): Components {
  const width = rating.means.length
  const all = rating.values.reduce((sum, value) => sum + value * value, 0)
  const nothing = (): Float64Array => new Float64Array(width)
  if (all === 0) return { center: rating.means, components: [nothing(), nothing()], shares: [0, 0] }
  const walk = walkKrylov(rating, all, tolerance)
  const found = largestTwo(walk)
  const [first, second] = found.map(({ weights }) => fixSign(combine(walk.vectors, weights, width)))
  return {
    center: rating.means,
    components: [first ?? nothing(), second ?? nothing()],
    shares: [(found[0]?.value ?? 0) / all, (found[1]?.value ?? 0) / all],
  }
}

/** Orthonormal vectors, and the matrix as they see it: `alphas` on its diagonal, `betas` beside it. */
interface Walk {
  readonly vectors: Float64Array[]
  readonly alphas: number[]
  readonly betas: number[]
}

function walkKrylov(rating: RatingMatrix, all: number, tolerance: number): Walk {
  const { people, statements } = rating.matrix
  const side = Math.min(people.length, statements.length)
  const walksAll = side <= smallSide && tolerance === exact
  const most = walksAll ? side : Math.min(side, mostSteps)
  const walk: Walk = { vectors: [], alphas: [], betas: [] }
  const random = seededRandom(1)
  let next = freshVector(rating, walk, random)
  while (next !== null && walk.vectors.length < most) {
    walk.vectors.push(next)
    const image = applyTwice(rating, next)
    walk.alphas.push(dot(image, next))
    removeAll(image, walk.vectors)
    const beta = Math.sqrt(dot(image, image))
    const isLost = beta <= 1e-13 * all
    walk.betas.push(isLost ? 0 : beta)
    if (!walksAll && walk.vectors.length % checkEvery === 0 && hasConverged(walk, tolerance)) break
    next = isLost ? freshVector(rating, walk, random) : scale(image, 1 / beta)
  }
  return walk
}

/** A vector of the matrix's own space at right angles to all so far; null where that space is used up. */
function freshVector(rating: RatingMatrix, { vectors }: Walk, random: () => number): Float64Array | null {
  const start = Float64Array.from(rating.means, () => random() - 0.5)
  const image = applyTwice(rating, start)
  const before = Math.sqrt(dot(image, image))
  removeAll(image, vectors)
  const left = Math.sqrt(dot(image, image))
  return left <= 1e-10 * before ? null : scale(image, 1 / left)
}

/** Xᵀ(Xv) over the votes alone: a person's products are added up, then handed back along the same votes. */
function applyTwice({ matrix, values }: RatingMatrix, vector: Float64Array): Float64Array {
  const { from, statementAt, people } = matrix
  const image = new Float64Array(vector.length)
  for (let person = 0; person < people.length; person++) {
    const [start, end] = [from[person] as number, from[person + 1] as number]
    let sum = 0
    for (let at = start; at < end; at++)
      sum += (values[at] as number) * (vector[statementAt[at] as number] as number)
    if (sum === 0) continue
    for (let at = start; at < end; at++) {
      const statement = statementAt[at] as number
      image[statement] = (image[statement] as number) + sum * (values[at] as number)
    }
  }
  return image
}

/** Takes off `vector` what lies along the others; twice, because once leaves rounding behind. */
function removeAll(vector: Float64Array, others: readonly Float64Array[]): void {
  for (let round = 0; round < 2; round++) {
    for (const other of others) {
      const along = dot(vector, other)
      for (let at = 0; at < vector.length; at++)
        vector[at] = (vector[at] as number) - along * (other[at] as number)
    }
  }
}

function hasConverged({ alphas, betas }: Walk, tolerance: number): boolean {
  const size = alphas.length
  const [values, below, last] = [Float64Array.from(alphas), Float64Array.from(betas), new Float64Array(size)]
  last[size - 1] = 1
  solveTridiagonal(values, below, [last])
  const order = Array.from(values.keys()).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
  const largest = values[order[0] ?? 0] ?? 0
  const beta = betas[size - 1] ?? 0
  return order.slice(0, 2).every((at) => beta * Math.abs(last[at] ?? 0) <= tolerance * largest)
}

function largestTwo({ alphas, betas }: Walk): { value: number; weights: Float64Array }[] {
  const size = alphas.length
  const [values, below] = [Float64Array.from(alphas), Float64Array.from(betas)]
  const rows = alphas.map((_, at) => {
    const row = new Float64Array(size)
    row[at] = 1
    return row
  })
  solveTridiagonal(values, below, rows)
  const order = Array.from(values.keys()).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
  const least = 1e-12 * (values[order[0] ?? 0] ?? 0)
  return order.slice(0, 2).flatMap((at) => {
    const value = values[at] ?? 0
    return value > least ? [{ value, weights: Float64Array.from(rows, (row) => row[at] ?? 0) }] : []
  })
}

function combine(vectors: readonly Float64Array[], weights: Float64Array, width: number): Float64Array {
  const sum = new Float64Array(width)
  for (const [index, vector] of vectors.entries()) {
    const weight = weights[index] ?? 0
    for (let at = 0; at < width; at++) sum[at] = (sum[at] as number) + weight * (vector[at] as number)
  }
  return scale(sum, 1 / Math.sqrt(dot(sum, sum)))
}

/** A direction has no sign of its own: the loading that is largest in size is made positive, the earlier one where two are as large. */
function fixSign(vector: Float64Array): Float64Array {
  let largest = 0
  // A later one must be larger by more than rounding, or the last bit would choose the sign.
  for (const value of vector) if (Math.abs(value) > Math.abs(largest) * (1 + 1e-9)) largest = value
  return largest < 0 ? scale(vector, -1) : vector
}

function scale(vector: Float64Array, factor: number): Float64Array {
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] as number) * factor
  return vector
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}
