import type { Baseline } from './baseline.ts'
import type { LogLinearFit } from './log-linear-fit.ts'
import { solveByLevels } from './solve-by-levels.ts'
import { solveByReflections } from './solve-by-reflections.ts'

/** The figures of R's `glm.control`: they decide where the iteration stops, and that decides digits (and for all-zero levels more). */
const RELATIVE_CHANGE = 1e-8
const MOST_ITERATIONS = 25
/** A mean is never taken smaller: what `make.link("log")` of R does. */
export const SMALLEST_MEAN = 2.220446049250313e-16
const LOG_SMALLEST_MEAN = Math.log(SMALLEST_MEAN)
/**
 * Means under the coefficients, and the deviance; `saturated` = Σ prior·(y log y − y), which does not change. Rows a period apart differ by one
 * factor, which saves most of the exponentials.
 */
function meansAndDeviance(baseline: Baseline, fit: LogLinearFit, saturated: number): void {
  const { starts, levels, times, offsets, counts } = baseline
  const { eta, mean, prior, intercept, slope } = fit
  const factor = Math.exp(slope)
  let loss = 0
  for (let level = 0; level < levels; level += 1) {
    const to = starts[level + 1] as number
    const height = intercept[level] as number
    let [last, m] = [Number.NaN, 0]
    for (let row = starts[level] as number; row < to; row += 1) {
      const time = times[row] as number
      let e = height + slope * time
      if (offsets !== null) e += offsets[row] as number
      m = offsets === null && time - last === 1 ? m * factor : Math.exp(e)
      last = time
      eta[row] = e
      const p = prior[row] as number
      const y = counts[row] as number
      if (m >= SMALLEST_MEAN) {
        mean[row] = m
        loss += p * (y === 0 ? m : m - y * e)
      } else {
        mean[row] = SMALLEST_MEAN
        loss += p * (SMALLEST_MEAN - y * LOG_SMALLEST_MEAN)
      }
    }
  }
  fit.deviance = 2 * (saturated + loss)
}

/** Weights and working response of the next step, from the present means. */
function prepareStep(baseline: Baseline, fit: LogLinearFit): void {
  const { rows, counts, offsets } = baseline
  const { eta, mean, prior, weight, work } = fit
  for (let row = 0; row < rows; row += 1) {
    const m = mean[row] as number
    weight[row] = (prior[row] as number) * m
    const e = eta[row] as number
    work[row] = (offsets === null ? e : e - (offsets[row] as number)) + ((counts[row] as number) - m) / m
  }
}

/** A slope over which weights of one level come to differ so much (e²⁰) that R's rounding shows. */
const STEEP = 20

/** The start of R's `poisson()`: mean = y + 0.1. Returns Σ prior·(y log y − y). */
function begin(baseline: Baseline, fit: LogLinearFit): number {
  const { rows, counts, startEtas, saturatedLosses } = baseline
  const { eta, mean, prior } = fit
  let [saturated, loss, used] = [0, 0, 0]
  for (let row = 0; row < rows; row += 1) {
    const y = counts[row] as number
    const e = startEtas[row] as number
    const p = prior[row] as number
    eta[row] = e
    mean[row] = y + 0.1
    if (p > 0) used += 1
    saturated += p * (saturatedLosses[row] as number)
    loss += p * (y + 0.1 - y * e)
  }
  fit.used = used
  fit.deviance = 2 * (saturated + loss)
  return saturated
}

/** Halves the way back to the last coefficients until the deviance is finite, as R does. false when that does not help. */
function stepBack(baseline: Baseline, fit: LogLinearFit, saturated: number): boolean {
  for (let halved = 0; !Number.isFinite(fit.deviance); halved += 1) {
    if (fit.iterations === 1 || halved === MOST_ITERATIONS) return false
    fit.slope = (fit.slope + fit.lastSlope) / 2
    for (let level = 0; level < baseline.levels; level += 1)
      fit.intercept[level] = ((fit.intercept[level] as number) + (fit.lastIntercept[level] as number)) / 2
    meansAndDeviance(baseline, fit, saturated)
  }
  return true
}

type Solve = (baseline: Baseline, fit: LogLinearFit, trend: boolean) => void

function iterate(
  baseline: Baseline,
  fit: LogLinearFit,
  { trend, solve }: { trend: boolean; solve: Solve },
): void {
  const saturated = begin(baseline, fit)
  fit.converged = false
  for (fit.iterations = 1; fit.iterations <= MOST_ITERATIONS; fit.iterations += 1) {
    const before = fit.deviance
    prepareStep(baseline, fit)
    solve(baseline, fit, trend)
    meansAndDeviance(baseline, fit, saturated)
    if (!stepBack(baseline, fit, saturated)) return
    if (Math.abs(fit.deviance - before) / (Math.abs(fit.deviance) + 0.1) < RELATIVE_CHANGE) {
      fit.converged = true
      return
    }
    fit.lastSlope = fit.slope
    fit.lastIntercept.set(fit.intercept)
  }
  fit.iterations = MOST_ITERATIONS
}

/**
 * Maximum quasi-likelihood of log E(y) = level + slope·time + offset with variance ∝ mean, by iteratively reweighted least
 * squares from mean = y + 0.1, stopped when |Δ deviance| / (|deviance| + 0.1) < 1e-8 or after 25 steps: the path and the stop of R's
 * `glm.fit`. The weights, variances and rank that stay in the fit are those of the *last step*, whose means are of the step before,
 * again as in R. Source: McCullagh & Nelder, Generalized Linear Models, 2.5.
 */
export function fitLogLinear(
  baseline: Baseline,
  fit: LogLinearFit,
  { trend, roundAsInR }: { readonly trend: boolean; readonly roundAsInR: boolean },
): void {
  iterate(baseline, fit, { trend, solve: solveByLevels })
  const steep = Math.abs(fit.slope) * baseline.timeSpan > STEEP
  if (roundAsInR && steep && fit.rank === baseline.levels + 1)
    iterate(baseline, fit, { trend, solve: solveByReflections })
}
