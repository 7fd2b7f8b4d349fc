import { negativeBinomialUpperQuantile } from '../distributions/index.ts'
import { type CountSeries, knownCounts } from '../series/index.ts'
import { LADDER } from './rungs.ts'

/** What a single period may hold by chance: `upper` is passed with a probability of at most the level. */
export type BandPoint =
  | { readonly kind: 'known'; readonly expected: number; readonly upper: number }
  | { readonly kind: 'cannot tell'; readonly known: number; readonly needed: number }

function bandPoint(series: CountSeries, at: number, level: number): BandPoint {
  const known = knownCounts(series.counts, 0, at).known
  const rungs = LADDER[series.period]
  for (const rung of rungs) {
    const expectation = known >= rung.fromKnown ? rung.expect(series, at) : null
    if (expectation === null) continue
    const { means, dispersion, uncertainty } = expectation
    const expected = means[0] ?? 0
    // Slightly above one stands for Poisson: the law must have a size.
    const varianceOverMean = Math.max(dispersion + expected * uncertainty, 1 + 1e-9)
    const law = { size: expected / (varianceOverMean - 1), probability: 1 / varianceOverMean }
    return { kind: 'known', expected, upper: negativeBinomialUpperQuantile(level, law) }
  }
  return { kind: 'cannot tell', known, needed: rungs.at(-1)?.fromKnown ?? Number.POSITIVE_INFINITY }
}

/**
 * For each period of the series, what was to be expected of that period alone from what came before it, as the ladder expects it (level,
 * and with a long past trend and season), for drawing a curve with its band. It is not the alarm's threshold, which belongs to
 * several weeks together. level: 0 < level < 0.5, otherwise RangeError.
 * @example
 * const counts = [...Array(40).fill(2), 9]
 * const series = { id: 'a', label: 'a', period: 'week', start: { kind: 'number', first: 1 }, counts }
 * const band = expectedBand(series, { level: 0.01 })
 * band[3].kind // → "cannot tell"
 * band[40].expected // ≈ 2.0
 */
export function expectedBand(series: CountSeries, { level }: { readonly level: number }): BandPoint[] {
  if (!(level > 0 && level < 0.5)) throw new RangeError('level must lie between 0 and 0.5')
  return series.counts.map((_, at) => bandPoint(series, at, level))
}
