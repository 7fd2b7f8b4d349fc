/**
 * What is known beforehand of a period's mean: a Gamma law. `rate` counts periods, `shape` the events they held. `dispersion` is the
 * variance over the mean believed in before the series' own says otherwise; left out, it is `ASSUMED_DISPERSION`.
 */
export type LevelPrior = {
  readonly shape: number
  readonly rate: number
  readonly dispersion?: number | undefined
}

/** Jeffreys' prior of a Poisson mean: half an event in no time at all. It is used where nobody knows better. */
export const WEAK_PRIOR: LevelPrior = { shape: 0.5, rate: 0 }

/** How one series' own past is read. Lengths are in periods. */
export type HistoryShape = {
  /** Periods that are added up, the judged one among them. */
  readonly window: number
  /**
   * A second, fresher view of the same periods: so many times the judged one plus so many times the one before it. null: the window alone.
   * An outbreak that lasts two periods weighs most in it, and yet is seen in its first.
   */
  readonly fresh: readonly [number, number] | null
  /** How many times smaller the window's probability must be to count as much as that of the fresh view. */
  readonly handicap: number
  /** Skipped between what is judged and what is learnt from, so that a rise under way is not learnt as usual. */
  readonly guard: number
  readonly horizon: number
  /** Periods added up to one term of the likelihood: season and trend hardly move within it. */
  readonly block: number
  readonly periodsAYear: number
  /** Standard deviations of the normal priors of the trend (log mean a year) and of the season (cosine and sine, log mean); 0: not in the model. */
  readonly trend: number
  readonly season: number
}
