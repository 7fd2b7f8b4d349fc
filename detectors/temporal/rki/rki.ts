import { checkSpan, type Evaluated, type Span, type SurveillanceSeries } from '../../series/index.ts'
import {
  checkReferencePeriods,
  type ReferencePeriods,
  type ReferenceSums,
  referenceShape,
  sourceFor,
  sumReferences,
} from '../reference-periods/index.ts'
import { POISSON_LIMITS } from './poisson-limits.ts'

export type RkiSettings = Partial<ReferencePeriods>

/** `expected` is the mean of the reference periods. */
export type RkiTold = {
  readonly observed: number
  readonly expected: number
  readonly threshold: number
  readonly alarm: boolean
}

/** Up to this mean the table is used, above it two standard deviations. */
const LARGEST_MEAN_OF_TABLE = 20

const NONE = { kind: 'cannot tell', reason: 'no-reference-value' } as const
const UNKNOWN_COUNT = { kind: 'cannot tell', reason: 'count-not-known' } as const
const UNKNOWN_BASELINE = { kind: 'cannot tell', reason: 'baseline-not-known' } as const

function thresholdOf({ known, sum, squares }: ReferenceSums): number {
  const mean = sum / known
  if (mean <= LARGEST_MEAN_OF_TABLE) return POISSON_LIMITS[Math.floor(mean)] ?? Number.NaN
  return mean + 2 * Math.sqrt((known * squares - sum * sum) / (known * (known - 1)))
}

/**
 * The Robert Koch Institute's early rule: mean m of the reference periods; U = the upper Poisson limit of ⌊m⌋ while m ≤ 20,
 * else m + 2 s (s with n−1). Alarm: y > U. Trend, season and overdispersion are ignored.
 *
 * Source: Altmann 2003, The Surveillance System of the Robert Koch Institute; limits: Crow & Gardner 1959, Biometrika 46:441.
 * Settings by default as R's: 2 years, 4 periods, none of this year (`rki3`); `NAMED_REFERENCES` has the other two.
 * *Cannot tell*: `count-not-known`; `no-reference-value` (the history does not reach back); `baseline-not-known`.
 * @throws RangeError for settings that make no sense or a span outside the series.
 * @example
 * const series = surveillanceSeries({ counts: [0, 1, 0, 2, 0, 1, 5], periodsAYear: 52 })
 * const [week] = rki(series, { from: 6, to: 7 }, { years: 0, halfWindow: 6, thisYear: true })
 * week?.kind === 'told' && week.threshold // → 3.285
 */
export function rki(
  series: SurveillanceSeries,
  span: Span,
  settings: RkiSettings = {},
): Evaluated<RkiTold>[] {
  const { years = 2, halfWindow = 4, thisYear = false } = settings
  const { counts, periodsAYear } = series
  const references = { years, halfWindow, thisYear }
  checkReferencePeriods(references, periodsAYear)
  checkSpan(span, counts.length)
  const { periods, back } = referenceShape(references, periodsAYear)
  const chosen = { ...references, periodsAYear, source: sourceFor(series, span, back) }
  const sums = { known: 0, sum: 0, squares: 0 }
  const told: Evaluated<RkiTold>[] = []
  for (let at = span.from; at < span.to; at += 1) {
    const observed = counts[at] ?? null
    if (observed === null) told.push(UNKNOWN_COUNT)
    else if (at < back) told.push(NONE)
    else if (sumReferences(at, chosen, sums).known < periods) told.push(UNKNOWN_BASELINE)
    else {
      const threshold = thresholdOf(sums)
      told.push({
        kind: 'told',
        observed,
        expected: sums.sum / periods,
        threshold,
        alarm: observed > threshold,
      })
    }
  }
  return told
}
