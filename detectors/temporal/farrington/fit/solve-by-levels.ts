import type { Baseline } from './baseline.ts'
import type { LogLinearFit } from './log-linear-fit.ts'

/** A slope whose times vary less than this around their levels, relative to their size, cannot be told apart from them. */
const ALIASED = 1e-22

/**
 * One step of `fitLogLinear`: weighted least squares of the working response on the levels and, where asked, a common slope. The levels do not overlap, so the
 * slope is that of the times and responses around the weighted mean of their level: no matrix is needed, and it is what
 * a QR decomposition of the whole design gives, digit for digit but for rounding.
 */
export function solveByLevels(baseline: Baseline, fit: LogLinearFit, trend: boolean): void {
  const { starts, levels, times } = baseline
  const { weight, work, intercept, centre, total } = fit
  let [spread, size, shared, rank] = [0, 0, 0, 0]
  for (let level = 0; level < levels; level += 1) {
    const to = starts[level + 1] as number
    let [sum, time, response] = [0, 0, 0]
    for (let row = starts[level] as number; row < to; row += 1) {
      const w = weight[row] as number
      sum += w
      time += w * (times[row] as number)
      response += w * (work[row] as number)
    }
    total[level] = sum
    if (sum > 0) rank += 1
    const middle = sum > 0 ? time / sum : 0
    const height = sum > 0 ? response / sum : 0
    centre[level] = middle
    intercept[level] = height
    if (!trend) continue
    for (let row = starts[level] as number; row < to; row += 1) {
      const w = weight[row] as number
      const t = (times[row] as number) - middle
      spread += w * t * t
      size += w * (times[row] as number) ** 2
      shared += w * t * ((work[row] as number) - height)
    }
  }
  const sloped = trend && spread > size * ALIASED
  fit.slope = sloped ? shared / spread : 0
  fit.spread = sloped ? spread : 0
  fit.rank = rank + (sloped ? 1 : 0)
  const now = centre[baseline.predictedLevel] as number
  fit.slopeVariance = sloped ? 1 / spread : 0
  fit.predictedVariance = 1 / (total[baseline.predictedLevel] as number) + now * now * fit.slopeVariance
  if (!sloped) return
  for (let level = 0; level < levels; level += 1)
    intercept[level] = (intercept[level] as number) - fit.slope * (centre[level] as number)
}
