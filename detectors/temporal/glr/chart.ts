import type { CompleteGlr } from './glr-settings.ts'
import {
  countForChange,
  type Episode,
  epidemic,
  fixedChange,
  interceptAsInR,
  negativeBinomialEpidemicAsInR,
  negativeBinomialIntercept,
  poissonEpidemicAsInR,
  poissonIntercept,
  poissonInterceptAsInR,
  type Ratio,
} from './ratio/index.ts'

/** Beyond this no count is sought. */
const LARGEST_COUNT = 2 ** 20
/** What R writes where it found no count. */
const NOT_SOUGHT = 1e99

type Seen = Pick<Episode, 'counts' | 'means' | 'before' | 'alpha'>

/** The statistic at each position since the chart began, one after the other. */
export type Chart = {
  readonly statistic: (last: number) => number
  readonly alarms: (statistic: number) => boolean
  /** The count at which position `last` alarms, or null when none does. */
  readonly countNeeded: (last: number) => number | null
}

/** A chart of what has been seen since it last began. */
export function openChart(seen: Seen, settings: CompleteGlr): Chart {
  return settings.theta === null
    ? generalizedChart(seen, settings)
    : fixedChart(seen, settings, settings.theta)
}

/** The ratio that is meant, and the one that R computes for the same setting. */
function ratiosOf(change: CompleteGlr['change'], alpha: number): { own: Ratio; asInR: Ratio } {
  if (change === 'epidemic')
    return { own: epidemic, asInR: alpha === 0 ? poissonEpidemicAsInR : negativeBinomialEpidemicAsInR() }
  return alpha === 0
    ? { own: poissonIntercept, asInR: poissonInterceptAsInR }
    : { own: negativeBinomialIntercept, asInR: interceptAsInR() }
}

function generalizedChart(seen: Seen, settings: CompleteGlr): Chart {
  const { limit, change, direction, longest, shortest, asInR } = settings
  const { alpha, counts } = seen
  /** R's windowed Poisson chart is silent for `shortest` periods and asks for one period more than `shortest`. */
  const late = asInR && longest !== null && alpha === 0 && change === 'intercept'
  const silent = late ? shortest : 0
  const episode: Episode = {
    ...seen,
    direction,
    earliest: (last) => (longest === null ? 0 : Math.max(0, last - longest)),
    latest: (last) => last - shortest + (late ? 0 : 1),
  }
  const ratios = ratiosOf(change, alpha)
  const ratio = asInR ? ratios.asInR : ratios.own
  const alarms = change === 'epidemic' ? (value: number) => value > limit : (value: number) => value >= limit
  /** R's search for the count of a negative binomial chart does not begin where nothing was seen. */
  const unsought = asInR && alpha > 0 && change === 'intercept'
  const alarmsWith = (count: number, last: number) => {
    const kept = counts[last] ?? 0
    counts[last] = count
    const alarm = alarms(ratios.own(episode, last))
    counts[last] = kept
    return alarm
  }
  return {
    statistic: (last) => (last < silent ? 0 : ratio(episode, last)),
    alarms,
    countNeeded: (last) => {
      if (last < silent) return 0
      if (unsought && counts[last] === 0) return NOT_SOUGHT
      return direction === 'up'
        ? smallest((count) => alarmsWith(count, last))
        : largest((count) => alarmsWith(count, last))
    },
  }
}

/** The smallest whole number that fits, where all larger ones do as well. */
function smallest(fits: (count: number) => boolean): number | null {
  if (fits(0)) return 0
  let [low, high] = [0, 1]
  while (!fits(high)) {
    if (high >= LARGEST_COUNT) return null
    low = high
    high *= 2
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) high = middle
    else low = middle
  }
  return high
}

/** The largest whole number that fits, where all smaller ones do as well. */
function largest(fits: (count: number) => boolean): number | null {
  const beyond = smallest((count) => !fits(count))
  return beyond === null || beyond === 0 ? null : beyond - 1
}

function fixedChart({ counts, means, alpha }: Seen, { limit }: CompleteGlr, theta: number): Chart {
  const sums = new Float64Array(counts.length)
  const before = (last: number) => sums[last - 1] ?? 0
  const law = { theta, alpha }
  return {
    statistic: (last) => {
      const sum = Math.max(0, before(last) + fixedChange(counts[last] ?? 0, means[last] ?? 0, law))
      sums[last] = sum
      return sum
    },
    alarms: (value) => value > limit,
    countNeeded: (last) => countForChange(limit - before(last), means[last] ?? 0, law),
  }
}
