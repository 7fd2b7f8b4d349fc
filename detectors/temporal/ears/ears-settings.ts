export type EarsSettings = {
  /** Which of the three (R: `method`). */
  readonly method: 'C1' | 'C2' | 'C3'
  /** Periods of the baseline, at least two (R: `baseline`, 7). */
  readonly baseline?: number
  /** One-sided, between 0 and 0.5 (R: `alpha`; .001 for C1 and C2, .025 for C3). */
  readonly alpha?: number
  /** The standard deviation is never taken smaller (R: `minSigma`, 0). */
  readonly minSigma?: number
  /** The variance is never taken smaller than this times the mean (R has none: 0). */
  readonly minDispersion?: number
  /** Periods of the baseline that must be known (R: all of them). */
  readonly minimumKnown?: number
}

/** @throws RangeError naming the setting that makes no sense. */
export function completeEars(settings: EarsSettings): Required<EarsSettings> {
  const { method, baseline = 7, minSigma = 0, minDispersion = 0 } = settings
  const { alpha = method === 'C3' ? 0.025 : 0.001, minimumKnown = baseline } = settings
  const refuse = (field: string, why: string): never => {
    throw new RangeError(`${field}: ${why}`)
  }
  if (!(alpha > 0 && alpha < 0.5)) refuse('alpha', 'between 0 and 0.5')
  if (!(Number.isInteger(baseline) && baseline >= 2)) refuse('baseline', 'a whole number from 2 on')
  if (!(minimumKnown >= 2 && minimumKnown <= baseline))
    refuse('minimumKnown', 'from 2 to the length of the baseline')
  if (!(minSigma >= 0)) refuse('minSigma', 'not negative')
  if (!(minDispersion >= 0)) refuse('minDispersion', 'not negative')
  return { method, baseline, alpha, minSigma, minDispersion, minimumKnown }
}
