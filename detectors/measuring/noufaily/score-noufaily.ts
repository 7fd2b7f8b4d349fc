import type { NoufailySeries } from './simulate-noufaily.ts'
import { NOUFAILY_WEEKS, OUTBREAK_SIZES, withOutbreak } from './simulate-noufaily.ts'

/** What a method says of one week; a method that only alarms says 0 and 0, or 1 and 1. */
export type TailProbabilities = { readonly pValue: number; readonly pBeyond: number }
export type JudgeWeek = (counts: readonly number[], at: number) => TailProbabilities

/** The randomised p-values of one series: of its judged weeks without the outbreak, and of each outbreak's weeks, the first week first. */
export type NoufailyTally = {
  readonly scenario: number
  readonly quiet: readonly number[]
  readonly outbreaks: readonly { readonly size: number; readonly weeks: readonly number[] }[]
}

export type NoufailyScore = {
  readonly falsePositiveRate: number
  readonly rateByScenario: ReadonlyMap<number, number>
  /** Share of outbreaks with an alarm in one of their weeks. */
  readonly detected: number
  readonly detectedBySize: ReadonlyMap<number, number>
  readonly detectedInFirstWeek: number
  /** Of the outbreaks that were detected; null when none was. */
  readonly meanDelayWeeks: number | null
}

/**
 * Judges one series in all its versions. `every` judged week but one in so many is left out of the quiet ones.
 * @example
 * const series = simulateNoufaily(NOUFAILY_SCENARIOS[0], seededRandom(1))
 * const never = () => ({ pValue: 1, pBeyond: 1 })
 * tallyNoufaily(series, never, { random: seededRandom(2) }).quiet.length // → 49
 */
export function tallyNoufaily(
  series: NoufailySeries,
  judge: JudgeWeek,
  { random, every = 1 }: { readonly random: () => number; readonly every?: number },
): NoufailyTally {
  // P(X > x) + U·P(X = x) is uniform under chance alone, though counts are not continuous.
  const randomised = (counts: readonly number[], at: number) => {
    const { pValue, pBeyond } = judge(counts, at)
    return pBeyond + random() * (pValue - pBeyond)
  }
  const quiet: number[] = []
  const { from, to } = NOUFAILY_WEEKS.judged
  for (let at = from + Math.floor(random() * every); at < to; at += every)
    quiet.push(randomised(series.counts, at))
  const outbreaks = series.outbreaks.map(({ size, extra }) => {
    const counts = withOutbreak(series, extra)
    return { size, weeks: extra.map((_, week) => randomised(counts, series.start + week)) }
  })
  return { scenario: series.scenario.id, quiet, outbreaks }
}

const share = (list: readonly number[], level: number) => list.filter((p) => p <= level).length / list.length

/**
 * Scores pooled tallies at a level.
 * @example
 * const tally = { scenario: 1, quiet: [0.4, 0.02, 0.9, 0.6], outbreaks: [{ size: 3, weeks: [0.2, 0.01] }] }
 * const { falsePositiveRate, detected, meanDelayWeeks } = scoreNoufaily([tally], 0.05)
 * falsePositiveRate // → 0.25
 * detected // → 1
 * meanDelayWeeks // → 1
 */
export function scoreNoufaily(tallies: readonly NoufailyTally[], level: number): NoufailyScore {
  const byScenario = Map.groupBy(tallies, ({ scenario }) => scenario)
  const outbreaks = tallies.flatMap((tally) => tally.outbreaks)
  const delays = outbreaks
    .map(({ weeks }) => weeks.findIndex((p) => p <= level))
    .filter((delay) => delay >= 0)
  const least = (size?: number) =>
    outbreaks.filter((one) => size === undefined || one.size === size).map(({ weeks }) => Math.min(...weeks))
  return {
    falsePositiveRate: share(
      tallies.flatMap(({ quiet }) => quiet),
      level,
    ),
    rateByScenario: new Map(
      [...byScenario].map(([id, some]) => [
        id,
        share(
          some.flatMap(({ quiet }) => quiet),
          level,
        ),
      ]),
    ),
    detected: share(least(), level),
    detectedBySize: new Map(OUTBREAK_SIZES.map((size) => [size, share(least(size), level)])),
    detectedInFirstWeek: share(
      outbreaks.map(({ weeks }) => weeks[0] ?? 1),
      level,
    ),
    meanDelayWeeks:
      delays.length === 0 ? null : delays.reduce((sum, delay) => sum + delay, 0) / delays.length,
  }
}

/**
 * The level at which a method has a given false-positive rate over the tallies: methods are to be compared at equal rates.
 * @example
 * levelAtRate([{ scenario: 1, quiet: [0.4, 0.02, 0.9, 0.6], outbreaks: [] }], 0.25) // → 0.02
 */
export function levelAtRate(tallies: readonly NoufailyTally[], rate: number): number {
  const sorted = tallies.flatMap(({ quiet }) => quiet).sort((a, b) => a - b)
  return sorted[Math.max(0, Math.floor(rate * sorted.length) - 1)] ?? 0
}
