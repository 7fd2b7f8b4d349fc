import { meanOf, measured, untold } from '../telling/index.ts'
import type { Measure } from './learning.ts'

/**
 * Cronbach's alpha of scores, `scores[s][i]` of sheet `s` on item `i`: k / (k − 1) · (1 − Σ variance of the items / variance of the totals).
 * For items that are right or wrong it is KR-20 (Kuder and Richardson 1937). Below 0 the items work against each other.
 *
 * @example
 * alphaOf([[1, 2], [2, 4], [3, 3], [4, 5]]).value // ≈ 0.88888889
 * alphaOf([[1], [0]]) // → {"kind":"cannot-tell","reason":"too-few"}
 */
export function alphaOf(scores: readonly (readonly number[])[]): Measure {
  const count = scores[0]?.length ?? 0
  if (scores.length < 2 || count < 2) return untold('too-few')
  const totals = scores.map((sheet) => sheet.reduce((sum, score) => sum + score, 0))
  const whole = varianceOf(totals)
  if (whole === 0) return untold('no-variation')
  const parts = Array.from({ length: count }, (_, item) =>
    varianceOf(scores.map((sheet) => sheet[item] ?? 0)),
  )
  return measured((count / (count - 1)) * (1 - parts.reduce((sum, part) => sum + part, 0) / whole))
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return meanOf(values.map((value) => (value - mean) ** 2))
}
