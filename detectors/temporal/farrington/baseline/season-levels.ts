import type { Learnt } from './learnt.ts'

type Season = { readonly halfWindow: number; readonly periods: number; readonly skipped: number }

/**
 * The year is cut into windows around each reference period, which have the last level, and `periods` − 1 stretches of equal length between
 * two windows, numbered forward in time; the first stretches are one longer where it does not come out even. With one period only the
 * windows are learnt from. The judged period and the `skipped` before it are left out. Source: Noufaily et al. (2013), 3.2.
 * @throws RangeError where there are more levels than R takes
 * @param references newest first, each a position of the series
 */
export function seasonLevels(at: number, references: readonly number[], season: Season): Learnt {
  const { halfWindow, periods, skipped } = season
  const first = Math.max(0, (references.at(-1) as number) - halfWindow)
  const levels = new Int32Array(at + 1 - first)
  const fill = (from: number, to: number, level: number) => {
    // Stretches of no length run backwards over two positions, as R's `a:(a-1)` does; only settings that this library refuses lead there.
    const [low, high] = from <= to ? [from, to] : [to, from]
    levels.fill(level, Math.max(0, low - first), Math.max(0, high - first + 1))
  }
  fill(at - halfWindow, at, periods)
  let newer = at
  for (const reference of references) {
    fill(reference - halfWindow, reference + halfWindow, periods)
    if (periods > 1) {
      const between = newer - 2 * halfWindow - 1 - reference
      if (between < periods - 2 * halfWindow - 1) throw new RangeError('periods: fewer')
      const length = Math.floor(between / (periods - 1))
      const longer = between - length * (periods - 1)
      let from = reference + halfWindow + 1
      for (let level = 1; level < periods; level += 1) {
        const next = from + length + (level <= longer ? 1 : 0)
        fill(from, next - 1, level)
        from = next
      }
    }
    newer = reference
  }
  fill(at - skipped, at, 0)
  const positions = new Int32Array(levels.length)
  for (let k = 0; k < positions.length; k += 1) positions[k] = first + k
  return { positions, levels }
}
