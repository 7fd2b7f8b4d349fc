import type { LevelPrior } from '../temporal/index.ts'
import {
  addEvidence,
  learnWaveSize,
  NO_EVIDENCE,
  sizeOfWave,
  type WaveEvidence,
  waveEvidence,
} from './exposure/index.ts'
import type { PlaceReporting } from './panel-exposure.ts'
import {
  type Cell,
  type CountPrediction,
  countCells,
  countryChange,
  learnRates,
  learnSpread,
  multiply,
  type PanelShape,
  posteriorRate,
  predictCount,
  type Rates,
  type Spread,
  type Tier,
  type Uncertain,
} from './rates/index.ts'
import type { PanelSeries, ReportingWave } from './week-panel.ts'

/** What chance alone would bring one series in the judged weeks, and what that rests on. */
export type PredictedCell = {
  readonly cell: Cell
  readonly prediction: CountPrediction
  /** Signals a week, before what has changed in the country, among reporters or by a wave. */
  readonly rate: Uncertain
  /** What all other series say of that rate. */
  readonly prior: LevelPrior
  /** How many times its past the rest of the country reports of this key. */
  readonly change: number
  readonly wave: ReportingWave | null
  /** What would be expected if there were no wave. */
  readonly expectedWithoutWave: number
}

export type PredictedTier = {
  readonly cells: readonly PredictedCell[]
  readonly rates: Rates
  readonly spread: Spread
  /** How many times the usual a wave adds at its height. */
  readonly waveSize: number
}

export type TierContext = {
  readonly weeks: number
  readonly shape: PanelShape
  readonly reportingOf: (place: string) => PlaceReporting
}

/**
 * Learns from all series of a tier and predicts each one's judged weeks. Twice: first without the weeks of waves, to learn how large
 * waves are; then with them, weighted by that size, so that places with many trainings have a past too.
 */
export function predictTier(all: readonly PanelSeries[], context: TierContext): PredictedTier {
  const waveSize = learnSizes(all, context)
  const tier = countWith(all, context, waveSize)
  const rates = learnRates(tier)
  const posteriors = tier.cells.map((cell) => posteriorRate(cell, rates))
  const spread = learnSpread(
    tier,
    posteriors.map(({ mean }) => mean),
  )
  const windows = windowExposures(tier, { context, posteriors, waveSize })
  const changeOf = countryChange(
    tier,
    tier.cells.map((_, at) => (posteriors[at]?.mean ?? 0) * (windows[at]?.mean ?? 0)),
    spread.keyBelief,
  )
  const wandering: Uncertain = { mean: 1, spread: spread.wander }
  const cells = tier.cells.map((cell, at): PredictedCell => {
    const rate = posteriors[at] ?? { mean: 0, spread: 0 }
    const window = windows[at] ?? { mean: 0, spread: 0, withoutWave: 0 }
    const change = changeOf(cell)
    return {
      cell,
      rate,
      prior: priorOf(cell, rates),
      change: change.mean,
      prediction: predictCount(multiply(rate, window, change, wandering), spread.clumping),
      wave: context.reportingOf(cell.series.place).wave,
      expectedWithoutWave: rate.mean * change.mean * window.withoutWave,
    }
  })
  return { cells, rates, spread, waveSize }
}

/** The rate of a cell if its own past were not known, as a gamma: what may be lent to it without counting that past twice. */
function priorOf(cell: Cell, rates: Rates): LevelPrior {
  const places = [...rates.places]
  const own = places[cell.place] ?? { count: 0, exposure: 0 }
  const share = rates.shares[cell.key] ?? 0
  places[cell.place] = {
    count: own.count - cell.past.count,
    exposure: Math.max(0, own.exposure - share * cell.past.exposure),
  }
  const { mean, spread } = posteriorRate({ ...cell, past: { count: 0, exposure: 0 } }, { ...rates, places })
  return { shape: 1 / spread, rate: 1 / (spread * mean) }
}

/** Cells whose weeks weigh as many times the usual as reporters and waves make them; without a size, weeks of waves are left out. */
function countWith(all: readonly PanelSeries[], context: TierContext, waveSize: number | null): Tier {
  const known = new Map<string, Float64Array>()
  return countCells(all, {
    ...context,
    exposureOf: (place) => {
      const found = known.get(place)
      if (found) return found
      const { reporters, heights } = context.reportingOf(place)
      const exposure = reporters.map((factor, week) => {
        const height = heights[week] ?? 0
        if (height === 0) return factor
        return waveSize === null ? 0 : factor * (1 + waveSize * height)
      })
      known.set(place, exposure)
      return exposure
    },
  })
}

function learnSizes(all: readonly PanelSeries[], context: TierContext): number {
  const inWave = all.filter(({ place }) => context.reportingOf(place).heights.some((height) => height > 0))
  if (inWave.length === 0) return learnWaveSize(NO_EVIDENCE)
  const calm = countWith(all, context, null)
  const rates = learnRates(calm)
  const to = context.weeks - context.shape.window
  const evidence = calm.cells.reduce((sum, cell) => {
    const reporting = context.reportingOf(cell.series.place)
    const rate = posteriorRate(cell, rates).mean
    return addEvidence(sum, waveEvidence(cell.series, { ...reporting, rate, from: 0, to }))
  }, NO_EVIDENCE)
  return learnWaveSize(evidence)
}

/** How much each cell's judged weeks weigh. In a wave: by the size that the place's other series, and its own earlier weeks, show. */
function windowExposures(
  tier: Tier,
  given: {
    readonly context: TierContext
    readonly posteriors: readonly Uncertain[]
    readonly waveSize: number
  },
): readonly (Uncertain & { readonly withoutWave: number })[] {
  const { context, posteriors, waveSize } = given
  const windowFrom = Math.max(0, context.weeks - context.shape.window)
  const inWave = new Map<number, { at: number; cell: Cell }[]>()
  for (const [at, cell] of tier.cells.entries()) {
    if (context.reportingOf(cell.series.place).wave === null) continue
    const list = inWave.get(cell.place)
    if (list) list.push({ at, cell })
    else inWave.set(cell.place, [{ at, cell }])
  }
  const evidenceOf = ({ at, cell }: { at: number; cell: Cell }, to: number): WaveEvidence => {
    const reporting = context.reportingOf(cell.series.place)
    const from = Math.max(0, reporting.wave?.from ?? 0)
    return waveEvidence(cell.series, { ...reporting, rate: posteriors[at]?.mean ?? 0, from, to })
  }
  return tier.cells.map((cell, at) => {
    const { reporters, heights, wave } = context.reportingOf(cell.series.place)
    if (wave === null) return { mean: cell.window.exposure, spread: 0, withoutWave: cell.window.exposure }
    const evidence = (inWave.get(cell.place) ?? []).reduce(
      (sum, other) => addEvidence(sum, evidenceOf(other, other.at === at ? windowFrom : context.weeks)),
      NO_EVIDENCE,
    )
    const size = sizeOfWave(waveSize, evidence)
    let usual = 0
    let raised = 0
    for (let week = windowFrom; week < context.weeks; week += 1) {
      if ((cell.series.counts[week] ?? null) === null) continue
      usual += reporters[week] ?? 1
      raised += (reporters[week] ?? 1) * (heights[week] ?? 0)
    }
    const mean = usual + size.mean * raised
    const spread = mean > 0 ? (size.spread * (size.mean * raised) ** 2) / mean ** 2 : 0
    return { mean, spread, withoutWave: usual }
  })
}
