import { adjustPValues } from '../ranking/index.ts'
import { ownWander } from './own-wander.ts'
import type { PlaceReporting } from './panel-exposure.ts'
import type { PredictedTier } from './predict-tier.ts'
import { chanceOfNone, type PanelShape, predictCount } from './rates/index.ts'
import type { PanelSeries, WeekPanel } from './week-panel.ts'

/** A place that used to report and has not for so long that chance alone hardly explains it. */
export type ReportingGap = {
  readonly place: string
  readonly silentWeeks: number
  /** Signals that were to be expected in those weeks. */
  readonly expected: number
  readonly pValue: number
  /** The smallest share of false gaps among all told at which this one is told (Benjamini–Hochberg over places). */
  readonly qValue: number
}

/** Signals' worth of belief that the country reports as it did. */
const UNCHANGED = 6

type Silence = Omit<ReportingGap, 'qValue'>

/**
 * Places that fell silent: P(no signal since the last one), from the place's own rate before it, shrunk as in the panel, and from how
 * much the rest of the country reported since, allowing for as much wandering as the country shows, or less where its own
 * past was steadier. The last signal itself is not counted in that rate: a silence begins with one, so
 * it says nothing of how often they come; nor is the fullest stretch of that past. Places that never reported cannot fall silent.
 */
export function findGaps(
  panel: WeekPanel,
  tier: readonly PanelSeries[],
  given: {
    readonly predicted: PredictedTier
    readonly shape: PanelShape
    readonly rate: number
    readonly reportingOf: (place: string) => PlaceReporting
  },
): ReportingGap[] {
  const totals = new Map<string, (number | null)[]>()
  for (const { place, counts } of tier) {
    const sum = totals.get(place)
    if (!sum) totals.set(place, [...counts])
    else for (const [week, count] of counts.entries()) sum[week] = addKnown(sum[week] ?? null, count)
  }
  const country = Array.from({ length: panel.weeks }, (_, week) =>
    [...totals.values()].reduce((sum, counts) => sum + (counts[week] ?? 0), 0),
  )
  const silences = [...totals].flatMap(([place, counts]) => {
    const silence = measureSilence(counts, { country, ...given, ...given.reportingOf(place) })
    return silence ? [{ place, ...silence }] : []
  })
  const adjusted = adjustPValues(
    silences.map(({ pValue }) => pValue),
    'benjamini-hochberg',
  )
  return silences
    .map((silence, at): ReportingGap => ({ ...silence, qValue: adjusted[at] ?? 1 }))
    .filter(({ qValue, silentWeeks }) => qValue <= given.rate && silentWeeks >= given.shape.window)
    .sort((a, b) => a.pValue - b.pValue)
}

const addKnown = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)

function measureSilence(
  counts: readonly (number | null)[],
  given: {
    readonly country: readonly number[]
    readonly predicted: PredictedTier
    readonly shape: PanelShape
    readonly reporters: Float64Array
    readonly heights: Float64Array
  },
): Omit<Silence, 'place'> | null {
  const { predicted, country, reporters, heights, shape } = given
  const last = counts.findLastIndex((count) => (count ?? 0) > 0)
  if (last < 0) return null
  const from = Math.max(0, last + 1 - shape.baseline)
  const blocks: { count: number; exposure: number }[] = []
  for (let week = from; week <= last; week += 1) {
    const count = counts[week] ?? null
    if (count === null) continue
    const at = Math.floor((last - week) / shape.window)
    const block = blocks[at] ?? { count: 0, exposure: 0 }
    // The last signal is where the silence begins.
    block.count += week === last ? count - 1 : count
    block.exposure += (reporters[week] ?? 1) * (1 + predicted.waveSize * (heights[week] ?? 0))
    blocks[at] = block
  }
  const { signals, exposure, others } = withoutFullest(blocks)
  const since = counts.slice(last + 1).filter((count) => count !== null).length
  const { rates, spread } = predicted
  const shapeOfRate = rates.shape + signals
  const rate = shapeOfRate / (rates.shape / rates.mean + exposure)
  // Whoever reported last is taken as still there: that nobody is left is what is asked.
  const expected = rate * since * (reporters[last] ?? 1) * changeSince(country, { from, last })
  // A place that was steady for long wanders less than a country with its clusters does.
  const wander = Math.min(spread.wander, ownWander(others, spread.clumping) ?? spread.wander)
  const prediction = predictCount(
    { mean: expected, spread: (1 + 1 / shapeOfRate) * (1 + wander) - 1 },
    spread.clumping,
  )
  return {
    silentWeeks: counts.length - 1 - last,
    expected,
    pValue: expected > 0 ? chanceOfNone(prediction) : 1,
  }
}

/** Signals and exposure of a past, its fullest stretch left out: when a cluster is over, its place has not fallen silent. */
function withoutFullest(blocks: readonly { readonly count: number; readonly exposure: number }[]) {
  const told = blocks.filter((block) => block !== undefined)
  const fullest = told.reduce((most, block) => (block.count > most.count ? block : most), {
    count: 0,
    exposure: 0,
  })
  return {
    signals: Math.max(0, told.reduce((sum, { count }) => sum + count, 0) - fullest.count),
    exposure: told.reduce((sum, block) => sum + block.exposure, 0) - fullest.exposure,
    others: told.filter((block) => block !== fullest),
  }
}

/** How many times its past the country reports since a week: a holiday or late counting is no silence of one place. */
function changeSince(country: readonly number[], { from, last }: { from: number; last: number }): number {
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length)
  const since = country.slice(last + 1)
  const usual = mean(country.slice(from, last + 1)) * since.length
  return (UNCHANGED + mean(since) * since.length) / (UNCHANGED + usual)
}
