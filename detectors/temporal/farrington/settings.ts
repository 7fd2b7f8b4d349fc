/** What both methods share. R's names stand in brackets. */
type SharedSettings = {
  /** Years of history to learn from (`b`). A trend needs three. */
  readonly yearsBack: number
  /** Periods to learn from on each side of the same period of earlier years (`w`). */
  readonly halfWindow: number
  /** Whether a trend is tried (`trend`). */
  readonly trend: boolean
  /** Whether presumable past outbreaks weigh less (`reweight`). */
  readonly reweight: boolean
  /** Level: one-sided in the flexible method, two-sided in the classic one (`alpha`). */
  readonly alpha: number
  /** The scale on which counts are taken as normal (`powertrans`). The flexible method uses it with `threshold: 'delta'` only. */
  readonly power: '2/3' | '1/2' | 'none'
  /** Nothing is said unless so many `cases` came in the last `periods`, this one included (`limit54`). */
  readonly enough: { readonly cases: number; readonly periods: number }
  /** Whether counts are taken as proportional to the population of the series (`populationOffset`, or the `fitFun` of that name). */
  readonly populationOffset: boolean
  /** R's faults too, digit for digit; what they are stands with each method. */
  readonly asInR: boolean
}

export type FarringtonSettings = SharedSettings

export type FarringtonFlexibleSettings = SharedSettings & {
  /** Into how many levels the season is cut (`noPeriods`); 1: only the windows are learnt from. */
  readonly periods: number
  /** Periods just before the judged one that are not learnt from, so that an outbreak under way does not hide itself (`pastWeeksNotIncluded`). R: as many as `halfWindow`. */
  readonly skipped: number
  /** Residuals above this weigh less (`weightsThreshold`). */
  readonly residualLimit: number
  /** The trend stays only if the p-value of its t-test is below this (`pThresholdTrend`). */
  readonly trendAlpha: number
  /**
   * The quantile that is the upper bound (`thresholdMethod`). `delta`: normal on the scale of `power`, with the error of the mean;
   * `quantile` (`nbPlugin`): negative binomial, or Poisson, around the mean; `quantile-of-high-mean` (`muan`): the same around the
   * upper confidence bound of the mean.
   */
  readonly threshold: 'delta' | 'quantile' | 'quantile-of-high-mean'
}

const SHARED: SharedSettings = {
  yearsBack: 5,
  halfWindow: 3,
  trend: true,
  reweight: true,
  alpha: 0.05,
  power: '2/3',
  enough: { cases: 5, periods: 4 },
  populationOffset: false,
  asInR: false,
}

const wholeFrom = (least: number, value: number) => Number.isInteger(value) && value >= least

function checkShared(settings: SharedSettings): void {
  const { yearsBack, halfWindow, alpha, enough } = settings
  if (!wholeFrom(settings.asInR ? 0 : 1, yearsBack))
    throw new RangeError('yearsBack: a whole number from 1 on')
  if (!wholeFrom(0, halfWindow)) throw new RangeError('halfWindow: a whole number from 0 on')
  if (!(alpha > 0 && alpha < 1)) throw new RangeError('alpha: between 0 and 1')
  if (!(enough.cases >= 0)) throw new RangeError('enough.cases: from 0 on')
  if (!wholeFrom(1, enough.periods)) throw new RangeError('enough.periods: a whole number from 1 on')
}

/** Fills in what R takes by default. @throws RangeError naming the setting that makes no sense */
export function classicSettings(given: Partial<FarringtonSettings>): FarringtonSettings {
  const settings = { ...SHARED, ...given }
  checkShared(settings)
  return settings
}

/** Each stretch between two windows has a period at least. R cuts on, and its levels then overwrite one another. */
function checkStretches({ halfWindow, periods }: FarringtonFlexibleSettings, periodsAYear: number): void {
  const between = Math.floor(periodsAYear) - 2 * halfWindow - 1
  if (between < 0) throw new RangeError('halfWindow: less than half a year')
  if (periods - 1 > between)
    throw new RangeError('periods: no more than periods of the year outside the windows, and one')
}

/**
 * Fills in what R takes by default, for a series of so many periods a year.
 * @throws RangeError naming the setting that makes no sense
 */
export function flexibleSettings(
  given: Partial<FarringtonFlexibleSettings>,
  periodsAYear: number,
): FarringtonFlexibleSettings {
  const settings: FarringtonFlexibleSettings = {
    ...SHARED,
    periods: 1,
    skipped: given.halfWindow ?? SHARED.halfWindow,
    residualLimit: 2.58,
    trendAlpha: 0.05,
    threshold: 'delta',
    ...given,
  }
  checkShared(settings)
  if (settings.yearsBack === 0) throw new RangeError('yearsBack: a whole number from 1 on')
  if (!wholeFrom(1, settings.periods)) throw new RangeError('periods: a whole number from 1 on')
  if (!wholeFrom(0, settings.skipped)) throw new RangeError('skipped: a whole number from 0 on')
  if (!settings.asInR) checkStretches(settings, periodsAYear)
  if (!(settings.residualLimit > 0)) throw new RangeError('residualLimit: above 0')
  if (!(settings.trendAlpha >= 0)) throw new RangeError('trendAlpha: from 0 on')
  return settings
}
