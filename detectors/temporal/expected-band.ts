import { negativeBinomialUpperQuantile } from '../distributions/index.ts'
import { type CountSeries, knownCounts } from '../series/index.ts'
import { estimateDispersion } from './dispersion.ts'
import { predictSum, SUM_SHAPE } from './poisson-sum.ts'

/** What a single period may hold by chance: `upper` is passed with a probability of at most the level. */
export type BandPoint =
  | { readonly kind: 'known'; readonly expected: number; readonly upper: number }
  | { readonly kind: 'cannot tell'; readonly known: number; readonly needed: number }

/** Known periods from which a curve gets its band: enough for a mean and a first idea of the spread. */
const NEEDED = { week: 14, month: 12 } as const

/**
 * For each period of the series, what was to be expected of that period alone from the past that the sum test uses (as much of it as there is),
 * for drawing a curve with its band. It is not the alarm's threshold, which belongs to several weeks together.
 * level: 0 < level < 0.5, otherwise RangeError.
 */
export function expectedBand(series: CountSeries, { level }: { readonly level: number }): BandPoint[] {
  if (!(level > 0 && level < 0.5)) throw new RangeError('level must lie between 0 and 0.5')
  const { window, guard, baseline } = SUM_SHAPE[series.period]
  const needed = NEEDED[series.period]
  return series.counts.map((_, at) => {
    const to = at + 1 - window - guard
    const { known, total, values } = knownCounts(series.counts, to - baseline, to)
    if (known < needed) return { kind: 'cannot tell', known, needed }
    const { law } = predictSum({ window: 1, known, total, dispersion: estimateDispersion(values) })
    return { kind: 'known', expected: total / known, upper: negativeBinomialUpperQuantile(level, law) }
  })
}
