import type { Judged, SeenView } from '../verdict.ts'
import { upperTails } from './count-law.ts'
import type { HistoryShape, LevelPrior } from './history-shape.ts'
import { type JointViews, jointViews } from './joint-views.ts'
import { type Expectation, predictRecent } from './predict-recent.ts'

export type HistoryOptions = {
  readonly level: number
  readonly shape: HistoryShape
  readonly prior: LevelPrior
}

/** One signal is no rise: what a person should see at once does not wait for statistics. */
const FEWEST = 2
/** A period that brings nothing raises nothing: what came before it was judged then. */
const FEWEST_NOW = 1

/** The known periods of the window: the one judged, the one before it, and the rest. */
type Recent = {
  readonly known: number
  readonly observed: { readonly now: number; readonly before: number; readonly rest: number }
  readonly expected: { readonly now: number; readonly before: number; readonly rest: number }
}

/** What is not known is left out of both sums. */
function sumRecent(counts: readonly (number | null)[], at: number, means: readonly number[]): Recent {
  const observed = { now: 0, before: 0, rest: 0 }
  const expected = { now: 0, before: 0, rest: 0 }
  let known = 0
  for (let back = 0; back < Math.min(means.length, at + 1); back += 1) {
    const count = counts[at - back] ?? null
    if (count === null) continue
    const part = back === 0 ? 'now' : back === 1 ? 'before' : 'rest'
    known += 1
    observed[part] += count
    expected[part] += means[back] ?? 0
  }
  return { known, observed, expected }
}

/**
 * The smallest count of the judged period with p ≤ level, given what the periods before it held. It lies between where one view alone
 * passes the level and where both added up do: bounds that cost little.
 */
function smallestAlarm(joint: JointViews, level: number): number {
  let tooLow = -1
  while (joint.least(tooLow + joint.unit) > level) tooLow += joint.unit
  let reached = tooLow + joint.unit
  while (joint.bound(reached) > level) reached += joint.unit
  // The bound holds for the views' own laws, of which the mixture is a close picture and not the same.
  while (joint.pValue(reached) > level) reached += joint.unit
  while (reached - tooLow > 1) {
    const middle = (tooLow + reached) >> 1
    if (joint.pValue(middle) <= level) reached = middle
    else tooLow = middle
  }
  return reached
}

const total = ({ now, before, rest }: Recent['observed']) => now + before + rest

/** The judged period alone and the whole window, each as if nothing else were looked at. */
function seenViews({ known, observed, expected }: Recent, law: Expectation): SeenView[] {
  const seen = (window: number, count: number, mean: number): SeenView => {
    const spread = { mean, varianceOverMean: law.dispersion + mean * law.uncertainty }
    return { window, observed: count, expected: mean, pValue: upperTails(spread, count)[count] ?? 0 }
  }
  const now = seen(1, observed.now, expected.now)
  return known > 1 ? [now, seen(known, total(observed), total(expected))] : [now]
}

/**
 * Judges a period, and the last ones together with it, by what its own past lets expect. null: there is no past and no prior.
 * Two views are compared: w₀·(this period) + w₁·(the one before), and the sum of the window. The statistic is the smaller of their mid-p
 * values, the window's times its handicap; pValue and pBeyond are the statistic's own tail probabilities, so that
 * pBeyond + U·(pValue − pBeyond), U uniform, is uniform where the model holds. Predictive law: Gamma–Poisson with dispersion.
 */
export function judgeByHistory(
  counts: readonly (number | null)[],
  at: number,
  { level, shape, prior }: HistoryOptions,
): Judged | null {
  const expectation = predictRecent(counts, at, { shape, prior })
  if (expectation === null) return null
  const { dispersion, uncertainty, baseline, means } = expectation
  const recent = sumRecent(counts, at, means)
  const { observed, expected, known } = recent
  const joint = jointViews(expected, observed, {
    dispersion,
    uncertainty,
    weights: shape.fresh ?? [1, 0],
    handicap: shape.handicap,
  })
  const pValue = joint.pValue(observed.now)
  const reached = Math.max(FEWEST_NOW, smallestAlarm(joint, level))
  const sum = total(observed)
  const threshold = Math.max(FEWEST - 1, sum - observed.now + reached - 1)
  return {
    kind: 'judged',
    method: 'own-history',
    observed: sum,
    expected: total(expected),
    threshold,
    pValue,
    pBeyond: Math.min(pValue, joint.pBeyond(observed.now)),
    alarm: sum > threshold,
    window: known,
    baseline,
    dispersion,
    views: seenViews(recent, expectation),
  }
}
