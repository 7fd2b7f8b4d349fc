import type { ReportingWave } from '../week-panel.ts'

/** After a training, what it added to reporting halves every four weeks. */
const WAVE_HALF_LIFE_WEEKS = 4
/** Below this share of its height a wave is over. */
const WAVE_OVER = 0.1

/** How much of a wave's height is left in a week: 1 while it lasts, then halving every four weeks, 0 before it and when a tenth is left. */
function waveHeight({ from, weeks }: ReportingWave, week: number): number {
  if (week < from) return 0
  const after = Math.max(0, week - (from + Math.max(1, weeks) - 1))
  const left = 2 ** (-after / WAVE_HALF_LIFE_WEEKS)
  return left < WAVE_OVER ? 0 : left
}

/** The height of the highest wave of a place in each week. */
export function waveHeights(waves: readonly ReportingWave[], weeks: number): Float64Array {
  const heights = new Float64Array(weeks)
  for (const wave of waves) {
    for (let week = Math.max(0, wave.from); week < weeks; week += 1) {
      const height = waveHeight(wave, week)
      if (height === 0) break
      heights[week] = Math.max(heights[week] ?? 0, height)
    }
  }
  return heights
}
