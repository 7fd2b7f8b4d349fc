/** A mean-one factor and the weight with which it occurs. */
export type MixingNode = { readonly factor: number; readonly weight: number }

/** Up to here three points of Gauss and Hermite serve as well as the Gamma law's own. */
const NEARLY_NORMAL = 0.05
const POINTS = 6
const STEPS_PER_E_FOLD = 20
const SWEEPS = 60

const made = new Map<number, readonly MixingNode[]>()

/** One rotation of Jacobi's method: makes matrix[p][q] nought and turns the first row of the eigenvectors with it. */
function rotate(matrix: number[][], first: number[], { p, q }: { p: number; q: number }): void {
  const get = (row: number, column: number) => matrix[row]?.[column] ?? 0
  const theta = (get(q, q) - get(p, p)) / (2 * get(p, q))
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  const turn = (row: number[], x: number, y: number) => {
    row[p] = cosine * x - sine * y
    row[q] = sine * x + cosine * y
  }
  for (const row of matrix) turn(row, row[p] ?? 0, row[q] ?? 0)
  const [rowP, rowQ] = [matrix[p] ?? [], matrix[q] ?? []]
  for (let k = 0; k < matrix.length; k += 1) {
    const [x, y] = [rowP[k] ?? 0, rowQ[k] ?? 0]
    rowP[k] = cosine * x - sine * y
    rowQ[k] = sine * x + cosine * y
  }
  turn(first, first[p] ?? 0, first[q] ?? 0)
}

/** Gauss's quadrature for a Gamma law with mean 1 (generalised Laguerre), by the eigenvalues of its Jacobi matrix (Golub & Welsch 1969). */
function gammaNodes(variance: number): MixingNode[] {
  const shape = 1 / variance
  const matrix = Array.from({ length: POINTS }, (_, row) =>
    Array.from({ length: POINTS }, (_, column) => {
      if (row === column) return 2 * row + shape
      const larger = Math.max(row, column)
      return Math.abs(row - column) === 1 ? Math.sqrt(larger * (larger + shape - 1)) : 0
    }),
  )
  const first = Array.from({ length: POINTS }, (_, k) => (k === 0 ? 1 : 0))
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (let p = 0; p < POINTS; p += 1) {
      for (let q = p + 1; q < POINTS; q += 1) {
        if (Math.abs(matrix[p]?.[q] ?? 0) > 1e-14) rotate(matrix, first, { p, q })
      }
    }
  }
  return first.map((value, k) => ({ factor: (matrix[k]?.[k] ?? 0) / shape, weight: value * value }))
}

/**
 * A few values of U ~ Gamma(mean 1, variance `uncertainty`) that stand for the whole law in an expectation. Uncertainties within a
 * twentieth of each other share their nodes.
 */
export function mixingNodes(uncertainty: number): readonly MixingNode[] {
  if (uncertainty < NEARLY_NORMAL) {
    const step = Math.sqrt(3 * uncertainty)
    return [
      { factor: 1 - step, weight: 1 / 6 },
      { factor: 1, weight: 2 / 3 },
      { factor: 1 + step, weight: 1 / 6 },
    ]
  }
  const key = Math.round(STEPS_PER_E_FOLD * Math.log(uncertainty))
  const known = made.get(key) ?? gammaNodes(Math.exp(key / STEPS_PER_E_FOLD))
  made.set(key, known)
  return known
}
