import { drawCount, drawNormal } from '../simulate-counts.ts'
import type { NoufailyScenario } from './noufaily-scenarios.ts'

/** How large the current outbreak is made, in standard deviations of a week; one version of the series for each. */
export const OUTBREAK_SIZES = [1, 2, 3, 5, 7, 10] as const

/** Weeks of a series, and the positions (from 0, `to` not included) that are judged: weeks 576 … 624 of the paper. */
export const NOUFAILY_WEEKS = { length: 624, judged: { from: 575, to: 624 } } as const

const PAST = { outbreaks: 4, sizes: [2, 3, 5, 10], from: 312, to: 575 } as const
/** The current outbreak begins at one of these, so that most of it lies in the judged weeks. */
const CURRENT = { from: 575, to: 617 } as const
/** An outbreak of one case is none. */
const SMALLEST = 2

export type NoufailySeries = {
  readonly scenario: NoufailyScenario
  /** What chance and four past outbreaks gave; the current outbreak is not in it. */
  readonly counts: readonly number[]
  readonly pastStarts: readonly number[]
  /** Position at which the current outbreak begins. */
  readonly start: number
  /** The cases that an outbreak of `size` adds from `start` on, up to its last week. */
  readonly outbreaks: readonly { readonly size: number; readonly extra: readonly number[] }[]
}

/** The mean of a position, counted from 0. */
export function noufailyMean({ theta, beta, cosine, sine }: NoufailyScenario, at: number): number {
  const week = at + 1
  const angle = (2 * Math.PI * week) / 52
  return Math.exp(theta + beta * week + cosine * Math.cos(angle) + sine * Math.sin(angle))
}

/** Cases ~ Poisson(size · standard deviation), at least two, each ⌊lognormal(0, ½)⌋ weeks after the start. */
function drawOutbreak(
  scenario: NoufailyScenario,
  { start, size }: { start: number; size: number },
  random: () => number,
): number[] {
  const mean = size * Math.sqrt(scenario.phi * noufailyMean(scenario, start))
  let cases = 0
  while (cases < SMALLEST) cases = drawCount({ mean, dispersion: 1 }, random)
  const extra: number[] = []
  for (let drawn = 0; drawn < cases; drawn += 1) {
    const delay = Math.floor(Math.exp(drawNormal(random) / 2))
    const week = Math.min(delay, NOUFAILY_WEEKS.length - 1 - start)
    extra[week] = (extra[week] ?? 0) + 1
  }
  return Array.from(extra, (count) => count ?? 0)
}

const between = (from: number, to: number, random: () => number) => from + Math.floor(random() * (to - from))

function drawStarts(random: () => number): number[] {
  const starts = new Set<number>()
  while (starts.size < PAST.outbreaks) starts.add(between(PAST.from, PAST.to, random))
  return [...starts]
}

/**
 * One series of the simulation of Noufaily et al. 2013 (Stat Med 32:1206, section 3): 624 weeks of one scenario, four outbreaks in
 * weeks 313–575, and one current outbreak in each of six sizes that may be laid on top. The same `random` gives the same series.
 * @example
 * const { counts, outbreaks } = simulateNoufaily(NOUFAILY_SCENARIOS[0], seededRandom(1))
 * counts.length // → 624
 * outbreaks.map(({ size }) => size) // → [1,2,3,5,7,10]
 */
export function simulateNoufaily(scenario: NoufailyScenario, random: () => number): NoufailySeries {
  const counts = Array.from({ length: NOUFAILY_WEEKS.length }, (_, at) =>
    drawCount({ mean: noufailyMean(scenario, at), dispersion: scenario.phi }, random),
  )
  const pastStarts = drawStarts(random)
  for (const start of pastStarts) {
    const size = PAST.sizes[between(0, PAST.sizes.length, random)] ?? SMALLEST
    for (const [week, more] of drawOutbreak(scenario, { start, size }, random).entries())
      counts[start + week] = (counts[start + week] ?? 0) + more
  }
  const start = between(CURRENT.from, CURRENT.to, random)
  const outbreaks = OUTBREAK_SIZES.map((size) => ({
    size,
    extra: drawOutbreak(scenario, { start, size }, random),
  }))
  return { scenario, counts, pastStarts, start, outbreaks }
}

/**
 * The series with the outbreak of one of the sizes laid on top.
 * @example
 * withOutbreak({ counts: [1, 1, 1, 1], start: 2 }, [2, 5]) // → [1,1,3,6]
 */
export function withOutbreak({ counts, start }: NoufailySeries, extra: readonly number[]): number[] {
  return counts.map((count, at) => count + (extra[at - start] ?? 0))
}
