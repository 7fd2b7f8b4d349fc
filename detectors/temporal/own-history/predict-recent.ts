import { solveFactorised } from './cholesky.ts'
import { fitHistory, meanOfRow } from './fit-history.ts'
import { historyBlocks } from './history-blocks.ts'
import { historyDesign } from './history-design.ts'
import type { HistoryShape, LevelPrior } from './history-shape.ts'

/**
 * What the past lets expect of the last periods. Given the truth they are independent, period k with mean `means[k]`·U (k = 0 is the one
 * judged) and variance `dispersion` times that; U is Gamma with mean 1 and variance `uncertainty`: what is not known of the past.
 */
export type Expectation = {
  readonly means: readonly number[]
  readonly dispersion: number
  readonly uncertainty: number
  readonly baseline: {
    readonly from: number
    readonly to: number
    readonly known: number
    readonly total: number
  }
}

/** Without anything in the past or in the prior there is no expectation: null. */
export function predictRecent(
  counts: readonly (number | null)[],
  at: number,
  { shape, prior }: { readonly shape: HistoryShape; readonly prior: LevelPrior },
): Expectation | null {
  const blocks = historyBlocks(counts, at, shape)
  const { from, to, known, total } = blocks
  if (known === 0 && prior.rate === 0) return null
  const design = historyDesign(shape)
  const { coefficients, factor, dispersion } = fitHistory(counts, { blocks, design, prior }, shape.block)
  const now = design.recent.subarray(0, design.width)
  const spread = solveFactorised(factor, now, design.width)
  const means = Array.from({ length: shape.window }, (_, back) =>
    meanOfRow(design.recent, back, coefficients),
  )
  return {
    means,
    dispersion,
    uncertainty: spread.reduce((sum, value, k) => sum + value * (now[k] ?? 0), 0),
    baseline: { from, to, known, total },
  }
}
