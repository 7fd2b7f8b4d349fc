import { checkSpan, type Evaluated, type Span, type SurveillanceSeries } from '../../series/index.ts'
import { addCount, joinCount, noBlocks, type RisingBlocks } from './rising-blocks.ts'

export type OutbreakSettings = {
  /** The statistic above which it alarms (R: `k`, 100). */
  readonly limit?: number
  /** Whether to compute the count at which it would alarm (R: `ret` "cases"). */
  readonly countNeeded?: boolean
  /** No larger count is sought (R: `maxUpperboundCases`, 100,000). */
  readonly largest?: number
}

/** `statistic` may be infinite; `countNeeded` is null where not asked for, where even none would alarm, or where none up to `largest` does. */
export type OutbreakTold = {
  readonly observed: number
  readonly statistic: number
  readonly countNeeded: number | null
  readonly alarm: boolean
}

const UNKNOWN_COUNT = { kind: 'cannot tell', reason: 'count-not-known' } as const

type Past = { readonly blocks: RisingBlocks; readonly total: number; readonly known: number }

/** Logarithm of the statistic if this count came next. */
function logStatistic({ blocks, total, known }: Past, count: number): number {
  const sum = total + count
  if (sum === 0) return 0
  return joinCount(blocks, count).term - sum * Math.log(sum / (known + 1))
}

function smallestAlarming(past: Past, logLimit: number, largest: number): number | null {
  const alarms = (count: number) => logStatistic(past, count) > logLimit
  if (alarms(0) || !alarms(largest)) return null
  let [low, high] = [0, 1]
  while (!alarms(high)) {
    low = high
    high = Math.min(2 * high, largest)
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (alarms(middle)) high = middle
    else low = middle
  }
  return high
}

/**
 * Outbreak detection without a baseline model: Π (μ↑ₜ/μ̄)^yₜ over all counts from the first on, μ↑ the best rising curve (isotonic
 * regression), μ̄ the mean. Alarm when it exceeds the limit. Computed in logarithms, so that nothing overflows. Counts that are
 * not known are left out.
 *
 * Source: Frisén, Andersson & Schiöler 2009, Stat Med 28:3320. *Cannot tell*: `count-not-known`.
 * @throws RangeError for settings that make no sense or a span outside the series.
 * @example
 * const series = surveillanceSeries({ counts: [1, 0, 1, 4, 8], periodsAYear: 52 })
 * const [week] = outbreak(series, { from: 4, to: 5 })
 * week?.kind === 'told' && [Math.round(week.statistic), week.alarm] // → [1180,true]
 */
export function outbreak(
  series: SurveillanceSeries,
  span: Span,
  settings: OutbreakSettings = {},
): Evaluated<OutbreakTold>[] {
  const { limit = 100, countNeeded = false, largest = 100_000 } = settings
  if (!(limit > 0)) throw new RangeError('limit: above 0')
  if (!(Number.isInteger(largest) && largest >= 1)) throw new RangeError('largest: a whole number from 1 on')
  checkSpan(span, series.counts.length)
  const logLimit = Math.log(limit)
  const blocks = noBlocks()
  let [total, known] = [0, 0]
  const told: Evaluated<OutbreakTold>[] = []
  for (let at = 0; at < span.to; at += 1) {
    const observed = series.counts[at] ?? null
    if (observed === null) {
      if (at >= span.from) told.push(UNKNOWN_COUNT)
      continue
    }
    if (at >= span.from) {
      const past = { blocks, total, known }
      const log = logStatistic(past, observed)
      const needed = countNeeded ? smallestAlarming(past, logLimit, largest) : null
      told.push({
        kind: 'told',
        observed,
        statistic: Math.exp(log),
        countNeeded: needed,
        alarm: log > logLimit,
      })
    }
    addCount(blocks, observed)
    total += observed
    known += 1
  }
  return told
}
