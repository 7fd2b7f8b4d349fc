import { upperTails } from './count-law.ts'
import { type Criticals, eitherReaches, type WindowMeans } from './either-reaches.ts'
import { freshTails } from './fresh-tails.ts'
import { mixingNodes } from './mixing-nodes.ts'

/** How the counts scatter, and how the two views are weighed. */
export type JointLaw = {
  readonly dispersion: number
  readonly uncertainty: number
  readonly weights: readonly [number, number]
  readonly handicap: number
}

/** Counts of the window but for the judged period: of the one before it, and of the rest. */
export type Earlier = { readonly before: number; readonly rest: number }

/** Tests of both views together, each for a count of the judged period. */
export type JointViews = {
  /** Counts are told apart in steps of this many. */
  readonly unit: number
  /** The smaller of the two views' own probabilities: pValue is never below it. */
  readonly least: (now: number) => number
  /** P(one of the views at least as extreme). */
  readonly pValue: (now: number) => number
  /** P(one of the views more extreme). */
  readonly pBeyond: (now: number) => number
  /** A bound that pValue hardly passes, found without following the sums: the views' own probabilities added up. */
  readonly bound: (now: number) => number
}

/** Rounding must not tell two equal probabilities apart. */
const SLACK = 1e-9
/** No probability is said to be nought. */
const SMALLEST = 1e-15
/** Below this share of the variance, what is not known of the mean is taken as scatter: one law instead of a mixture. */
const SMALL_SHARE = 0.06

/** Counts are taken in steps of this part of a standard deviation at most, which keeps large series as quick as small ones. */
const STEPS_A_DEVIATION = 16

const midP = (tails: Float64Array, count: number) => ((tails[count] ?? 0) + (tails[count + 1] ?? 0)) / 2

/** The smallest count whose mid-p is at most `bound`; tails fall. */
function smallestReaching(tails: Float64Array, bound: number): number {
  let tooLow = -1
  let reached = tails.length
  while (reached - tooLow > 1) {
    const middle = (tooLow + reached) >> 1
    if (midP(tails, middle) <= bound) reached = middle
    else tooLow = middle
  }
  return reached
}

function mixture(mean: number, { dispersion, uncertainty }: JointLaw) {
  if (mean * uncertainty < SMALL_SHARE * dispersion)
    return { nodes: [{ factor: 1, weight: 1 }], dispersion: dispersion + mean * uncertainty }
  return { nodes: mixingNodes(uncertainty), dispersion }
}

/**
 * Joins the fresh view and the whole window. Compared is the smaller of their mid-p values, the window's times its handicap; its own law
 * follows from that of the periods, so that what comes out is one p-value though two views were looked at.
 */
export function jointViews(means: WindowMeans, earlier: Earlier, joint: JointLaw): JointViews {
  const { weights, handicap } = joint
  const all = means.now + means.before + means.rest
  const { nodes, dispersion } = mixture(all, joint)
  const unit = Math.max(1, Math.floor(Math.sqrt(dispersion * means.now) / STEPS_A_DEVIATION))
  const fresh = freshTails(means, { dispersion, weights, nodes, unit })
  const spread = { mean: all, varianceOverMean: joint.dispersion + all * joint.uncertainty, unit }
  const whole = upperTails(spread, 0)
  const freshOf = (now: number) => Math.round((weights[0] * now + weights[1] * earlier.before) / unit)
  const wholeOf = (now: number) => Math.round((now + earlier.before + earlier.rest) / unit)
  const statistic = (now: number) => Math.min(midP(fresh, freshOf(now)), handicap * midP(whole, wholeOf(now)))
  const criticals = (bound: number): Criticals => ({
    fresh: smallestReaching(fresh, bound),
    whole: smallestReaching(whole, bound / handicap),
  })
  const chance = (bound: number) => {
    const reached = criticals(bound)
    let sum = 0
    for (const { factor, weight } of nodes) {
      const scaled = { now: means.now * factor, before: means.before * factor, rest: means.rest * factor }
      sum += weight * eitherReaches(scaled, reached, { dispersion, weights, unit })
    }
    return Math.min(1, sum)
  }
  const least = (now: number) => Math.min(fresh[freshOf(now)] ?? 0, whole[wholeOf(now)] ?? 0)
  return {
    unit,
    least,
    pValue: (now) => Math.max(chance(statistic(now) * (1 + SLACK)), least(now), SMALLEST),
    pBeyond: (now) => Math.max(chance(statistic(now) * (1 - SLACK)), 0),
    bound: (now) => {
      const reached = criticals(statistic(now) * (1 + SLACK))
      return (fresh[reached.fresh] ?? 0) + (whole[reached.whole] ?? 0)
    },
  }
}
