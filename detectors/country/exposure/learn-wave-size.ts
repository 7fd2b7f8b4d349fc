import type { PanelSeries } from '../week-panel.ts'

/** How many times more a wave adds at its height, before any was seen: five times as many reports, of which one is the usual. */
const BEFORE = 4
/** Signals' worth of that belief. */
const WORTH = 5
/** Waves differ from one another: the gamma shape of their sizes. */
const SHAPE_OF_SIZES = 2

/** What a stretch of a wave held, what it would have held without it, and what one times the usual more would have added. */
export type WaveEvidence = { readonly observed: number; readonly usual: number; readonly height: number }

export const NO_EVIDENCE: WaveEvidence = { observed: 0, usual: 0, height: 0 }

export const addEvidence = (a: WaveEvidence, b: WaveEvidence): WaveEvidence => ({
  observed: a.observed + b.observed,
  usual: a.usual + b.usual,
  height: a.height + b.height,
})

type Weighted = {
  readonly rate: number
  readonly reporters: Float64Array
  readonly heights: Float64Array
  readonly from: number
  readonly to: number
}

/** Evidence of one series in the weeks from … to−1 in which a wave stands. rate: its usual signals a week. */
export function waveEvidence(
  { counts }: PanelSeries,
  { rate, reporters, heights, from, to }: Weighted,
): WaveEvidence {
  let evidence = NO_EVIDENCE
  for (let week = from; week < to; week += 1) {
    const count = counts[week] ?? null
    const height = heights[week] ?? 0
    if (count === null || height === 0) continue
    const usual = rate * (reporters[week] ?? 1)
    evidence = addEvidence(evidence, { observed: count, usual, height: usual * height })
  }
  return evidence
}

/** How many times the usual a wave adds at its height, on average: what all past waves of the panel added, drawn towards the documented four. */
export function learnWaveSize({ observed, usual, height }: WaveEvidence): number {
  return (BEFORE * WORTH + Math.max(0, observed - usual)) / (WORTH + height)
}

/** The size of one wave, after what the other series of its place, and its own earlier weeks, have shown of it. */
export function sizeOfWave(
  mean: number,
  { observed, usual, height }: WaveEvidence,
): { readonly mean: number; readonly spread: number } {
  const shape = SHAPE_OF_SIZES + Math.max(0, observed - usual)
  return { mean: shape / (SHAPE_OF_SIZES / mean + height), spread: 1 / shape }
}
