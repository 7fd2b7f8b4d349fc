import type { Baseline } from './baseline.ts'
import type { LogLinearFit } from './log-linear-fit.ts'

/** Σ weight·((y − mean)/mean)² / (rows used − rank): Pearson's dispersion with the weights given. NaN without a degree of freedom. */
export function dispersionOf(baseline: Baseline, fit: LogLinearFit, weights: Float64Array): number {
  const { rows, counts } = baseline
  let sum = 0
  for (let row = 0; row < rows; row += 1) {
    const m = fit.mean[row] as number
    const residual = ((counts[row] as number) - m) / m
    const w = weights[row] as number
    if (w > 0) sum += w * residual * residual
  }
  const freedom = fit.used - fit.rank
  return freedom > 0 ? sum / freedom : Number.NaN
}
