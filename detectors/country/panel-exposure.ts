import { reporterFactors, waveHeights } from './exposure/index.ts'
import type { ReportingWave, WeekPanel } from './week-panel.ts'

/** What is known of reporting at a place: how many could report, how high a wave stood, and which wave stands now. */
export type PlaceReporting = {
  readonly reporters: Float64Array
  readonly heights: Float64Array
  /** The wave that stands highest in the judged weeks; null where none does. */
  readonly wave: ReportingWave | null
}

/** Looks each place of a panel up once. */
export function panelExposure(panel: WeekPanel, window: number): (place: string) => PlaceReporting {
  const reporters = new Map(panel.reporters.map(({ place, active }) => [place, active]))
  const waves = new Map<string, ReportingWave[]>()
  for (const wave of panel.waves) waves.set(wave.place, [...(waves.get(wave.place) ?? []), wave])
  const known = new Map<string, PlaceReporting>()
  const calm = new Float64Array(panel.weeks)
  const even = new Float64Array(panel.weeks).fill(1)
  return (place) => {
    const found = known.get(place)
    if (found) return found
    const own = waves.get(place) ?? []
    const active = reporters.get(place)
    const reporting: PlaceReporting = {
      reporters: active ? reporterFactors(active, panel.weeks) : even,
      heights: own.length > 0 ? waveHeights(own, panel.weeks) : calm,
      wave: standingWave(own, panel.weeks, window),
    }
    known.set(place, reporting)
    return reporting
  }
}

function standingWave(waves: readonly ReportingWave[], weeks: number, window: number): ReportingWave | null {
  let highest: ReportingWave | null = null
  let most = 0
  for (const wave of waves) {
    const height = waveHeights([wave], weeks)
      .subarray(Math.max(0, weeks - window))
      .reduce((sum, one) => sum + one, 0)
    if (height > most) {
      most = height
      highest = wave
    }
  }
  return highest
}
