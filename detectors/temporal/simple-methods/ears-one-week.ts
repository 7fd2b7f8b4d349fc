import { type CountSeries, knownCounts } from '../../series/index.ts'
import { completeEars, earsHistory, earsOfCounts } from '../ears/index.ts'
import type { Verdict } from '../verdict.ts'
import type { Detector } from './detector.ts'
import { refusePosition } from './refuse-position.ts'

export type EarsMethod = 'ears-c1' | 'ears-c2' | 'ears-c3'

/**
 * `baseline` in periods (R: 7); `alpha` one-sided (R: .001 for C1 and C2, .025 for C3); the standard deviation is never taken
 * smaller than `minSigma` (R: 0), nor the variance smaller than `minDispersion` times the mean (R: 0).
 * `minimumKnown` counts must be known in the baseline.
 */
export type EarsOptions = {
  readonly baseline: number
  readonly alpha: number
  readonly minSigma: number
  readonly minDispersion: number
  readonly minimumKnown: number
}

/** What R's surveillance::earsC does when it is given nothing but the method. */
export const EARS_AS_R: Readonly<Record<EarsMethod, EarsOptions>> = {
  'ears-c1': { baseline: 7, alpha: 0.001, minSigma: 0, minDispersion: 0, minimumKnown: 7 },
  'ears-c2': { baseline: 7, alpha: 0.001, minSigma: 0, minDispersion: 0, minimumKnown: 7 },
  'ears-c3': { baseline: 7, alpha: 0.025, minSigma: 0, minDispersion: 0, minimumKnown: 7 },
}

const OF_R = { 'ears-c1': 'C1', 'ears-c2': 'C2', 'ears-c3': 'C3' } as const
/** Periods between the baseline and the judged one. */
const SKIPPED: Readonly<Record<EarsMethod, number>> = { 'ears-c1': 0, 'ears-c2': 2, 'ears-c3': 2 }

function judgeEars(
  method: EarsMethod,
  series: CountSeries,
  { at, options }: { at: number; options: EarsOptions },
): Verdict {
  const settings = completeEars({ method: OF_R[method], ...options })
  const needed = earsHistory(settings)
  const refusal = refusePosition(series, at, needed)
  if (refusal) return refusal
  const to = at - SKIPPED[method]
  const from = Math.max(0, to - options.baseline)
  const [week] = earsOfCounts(series.counts, { from: at, to: at + 1 }, settings)
  if (week?.kind !== 'told') {
    const { known } = knownCounts(series.counts, from, to)
    return week?.reason === 'no-variation'
      ? { kind: 'cannot tell', reason: 'no-variation', known: at, needed }
      : { kind: 'cannot tell', reason: 'baseline-not-known', known, needed: options.minimumKnown }
  }
  const { observed, expected, threshold, alarm, known, total } = week
  return {
    kind: 'judged',
    method,
    observed,
    expected,
    threshold,
    pValue: null,
    pBeyond: null,
    alarm,
    window: 1,
    baseline: { from, to, known, total },
    dispersion: null,
  }
}

function earsDetector(method: EarsMethod): Detector<EarsOptions> {
  return {
    name: method,
    reference:
      'Hutwagner et al. 2003, J Urban Health 80(2 Suppl 1):i89; Fricker, Hegler & Dunfee 2008, Stat Med 27:3407',
    minimumHistory: ({ baseline }) => earsHistory({ method: OF_R[method], baseline }),
    judge: (series, at, options) => judgeEars(method, series, { at, options }),
  }
}

/** EARS (`ears`) in the form of the ladder: one position at a time, of counts with names. */
export const EARS: Readonly<Record<EarsMethod, Detector<EarsOptions>>> = {
  'ears-c1': earsDetector('ears-c1'),
  'ears-c2': earsDetector('ears-c2'),
  'ears-c3': earsDetector('ears-c3'),
}
