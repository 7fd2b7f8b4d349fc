import type { Baseline } from './baseline.ts'
import type { LogLinearFit } from './log-linear-fit.ts'

/** A hat value this close to 1 is taken as 1, as R's `lm.influence` does. */
const ONE = 1 - 10 * Number.EPSILON

/**
 * Replaces the prior weights by those of Farrington et al. (1996): with the standardised Anscombe residual
 * a = 1.5 (y^⅔ μ^(−1/6) − μ^½) / √(φ(1−h)), a row with a above `limit` weighs γ·a⁻² and any other γ, where γ makes the weights add up to the
 * number of rows. The sign of a counts, so only high counts, presumably past outbreaks, weigh less.
 * Uses `work` for the residuals.
 */
export function weighDownHighCounts(
  baseline: Baseline,
  fit: LogLinearFit,
  { phi, limit }: { readonly phi: number; readonly limit: number },
): void {
  const { rows, levels, starts, counts, times } = baseline
  const { mean, weight, work, prior, centre, total, spread } = fit
  let sum = 0
  for (let level = 0; level < levels; level += 1) {
    const share = 1 / (total[level] as number)
    const middle = centre[level] as number
    for (let row = starts[level] as number; row < (starts[level + 1] as number); row += 1) {
      const t = (times[row] as number) - middle
      let hat = (weight[row] as number) * (spread > 0 ? share + (t * t) / spread : share)
      if (hat > ONE) hat = 1
      const m = mean[row] as number
      const y = counts[row] as number
      const root = Math.sqrt(m)
      const raw = y === 0 ? -root : Math.cbrt(y) ** 2 / Math.cbrt(root) - root
      const residual = (1.5 * raw) / Math.sqrt(phi * (1 - hat))
      const power = residual > limit ? 1 / (residual * residual) : 1
      work[row] = power
      sum += power
    }
  }
  const gamma = rows / sum
  for (let row = 0; row < rows; row += 1) prior[row] = gamma * (work[row] as number)
}
