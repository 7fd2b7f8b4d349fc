import { betaOddsQuantile } from './beta-odds-quantile.ts'

/**
 * The x below which Beta(a, b) falls with probability p; 0 and 1 at p = 0 and 1, NaN outside or for shapes that are not above 0.
 * @example
 * betaQuantile(0.05, { a: 2, b: 3 }) // ≈ 0.097611462886
 */
export function betaQuantile(p: number, shapes: { readonly a: number; readonly b: number }): number {
  if (!(p >= 0 && p <= 1) || !(shapes.a > 0) || !(shapes.b > 0)) return Number.NaN
  if (p === 0 || p === 1) return p
  return 1 / (1 + Math.exp(-betaOddsQuantile(shapes, { lower: p, upper: 1 - p })))
}
