import type { Chance, Rates } from './scan-plan.ts'

/**
 * *poisson*: counts against the people of each place. *permutation*: counts against what place and interval make one expect,
 * without people. *expectation*: counts against baselines that are given.
 */
export type ScanModel = 'poisson' | 'permutation' | 'expectation'

/** *spatial*: the whole period at once. *retrospective*: any stretch of it. *prospective*: stretches that end with the last interval. */
export type ScanAnalysis = 'spatial' | 'retrospective' | 'prospective'

/** How to scan; in brackets what is taken when a setting is left out. */
export type ScanSettings = {
  readonly model: ScanModel
  readonly analysis: ScanAnalysis
  /** Whether rises, falls or both are looked for [high]. */
  readonly rates?: Rates
  /** Largest share of the expected cases inside a disc, 0 … 1 [0.5]. */
  readonly maxShare?: number
  /** Largest radius of a disc, in kilometres or in the unit of the plane [none]. */
  readonly maxRadius?: number
  /** Most places in a disc [all]. */
  readonly maxPlaces?: number
  /** Shortest stretch of time in intervals [1], and the longest: in intervals, or as a share of all [half of all]. */
  readonly window?: { readonly shortest?: number; readonly longest?: number; readonly share?: number }
  /** Fewest cases in a cluster of high rate [2]. */
  readonly minimumCases?: number
  /** How often chance is tried [999]; 0 for no p-values. */
  readonly replicates?: number
  /** *identical* takes SaTScan's stream of random numbers; *fast* draws only what the windows see, and ends early where nothing stands out [fast]. */
  readonly chance?: Chance
  /** [12345678] */
  readonly seed?: number
  /**
   * Ends the replicates when so many of them have reached the most likely cluster (Besag & Clifford 1991): p stays exact, and is as precise at .05 as
   * with all of them [50 in the fast mode, otherwise never].
   */
  readonly stopAfter?: number
  /**
   * Looks after so many replicates, and after each multiple, whether the most likely cluster stands out, and ends there: were its p .05, so few would have
   * reached it at that look less than once in two thousand times. p is then told in steps of 1/(replicates + 1) [199 in the fast mode, 332 where it is
   * prospective, as recurrence needs a finer p; otherwise never].
   */
  readonly standsOutAfter?: number
  /** How long an interval is, for recurrence intervals [1]: 7 gives days for weeks. */
  readonly intervalLength?: number
  /** How many analyses went before this one that p is to reckon with: chance then counts what they would have found too [0]. */
  readonly earlierAnalyses?: number
}

/** The settings with nothing left out. */
export type WholeSettings = Required<Omit<ScanSettings, 'window'>> & {
  readonly window: { readonly shortest: number; readonly longest: number }
}

const whole = (value: number, least: number) => Number.isSafeInteger(value) && value >= least

function standsOutAfter({ chance, analysis }: ScanSettings): number {
  if (chance === 'identical') return Infinity
  return analysis === 'prospective' ? 332 : 199
}

/** @throws RangeError naming the setting that makes no sense. */
export function wholeSettings(given: ScanSettings, times: number): WholeSettings {
  const { window = {}, ...rest } = given
  const { shortest = 1, share = 0.5, longest = Math.floor(times * share + 1e-9) } = window
  const settings: WholeSettings = {
    rates: 'high',
    maxShare: 0.5,
    maxRadius: Infinity,
    maxPlaces: Infinity,
    minimumCases: 2,
    replicates: 999,
    chance: 'fast',
    seed: 12_345_678,
    stopAfter: given.chance === 'identical' ? Infinity : 50,
    standsOutAfter: standsOutAfter(given),
    intervalLength: 1,
    earlierAnalyses: 0,
    ...rest,
    window:
      given.analysis === 'spatial'
        ? { shortest: 1, longest: 1 }
        : { shortest, longest: Math.min(longest, times) },
  }
  const wrong = Object.entries({
    maxShare: settings.maxShare > 0 && settings.maxShare <= 1,
    maxRadius: settings.maxRadius >= 0,
    maxPlaces: settings.maxPlaces >= 1,
    window:
      whole(settings.window.shortest, 1) && settings.window.longest >= settings.window.shortest && share <= 1,
    minimumCases: whole(settings.minimumCases, 1),
    replicates: whole(settings.replicates, 0) && settings.replicates <= 999_999,
    seed: whole(settings.seed, 1) && settings.seed < 2 ** 31 - 1_000_001,
    stopAfter: settings.stopAfter >= 1,
    standsOutAfter: settings.standsOutAfter === Infinity || whole(settings.standsOutAfter, 1),
    intervalLength: settings.intervalLength > 0,
    earlierAnalyses: whole(settings.earlierAnalyses, 0),
  }).find(([, right]) => !right)
  if (wrong) throw new RangeError(`${wrong[0]}: makes no sense`)
  return settings
}
