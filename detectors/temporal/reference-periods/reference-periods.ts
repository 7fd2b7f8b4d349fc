import type { Span, SurveillanceSeries } from '../../series/index.ts'

/** Which past periods a period is compared with. */
export type ReferencePeriods = {
  /** Past years, each with the periods around the same one (R: `b`). */
  readonly years: number
  /** Periods on each side of it in those years, and how many of the present year are taken (R: `w`). */
  readonly halfWindow: number
  /** Whether the `halfWindow` periods just before belong to it (R: `actY`). */
  readonly thisYear: boolean
}

/** @throws RangeError naming the setting that makes no sense. */
export function checkReferencePeriods(
  { years, halfWindow, thisYear }: ReferencePeriods,
  periodsAYear: number,
): void {
  if (!(Number.isInteger(years) && years >= 0)) throw new RangeError('years: a whole number from 0 on')
  const longest = years === 0 ? Number.POSITIVE_INFINITY : periodsAYear
  if (!(Number.isInteger(halfWindow) && halfWindow >= 0 && halfWindow < longest))
    throw new RangeError('halfWindow: a whole number from 0 on, less than a year where past years are taken')
  if (years === 0 && !(thisYear && halfWindow > 0))
    throw new RangeError('years: without past years, periods of this year must be taken')
  if (years > 0 && !Number.isInteger(periodsAYear))
    throw new RangeError('periodsAYear: whole, where past years are taken')
}

type Counts = SurveillanceSeries['counts']

/** Running totals of counts, their squares and how many are known, before each position from `from` on. */
export type RunningTotals = {
  readonly from: number
  readonly known: Float64Array
  readonly sum: Float64Array
  readonly squares: Float64Array
}

/** Counts of positions from … to−1, added up from the first on; whole numbers, so that differences are exact. */
function runningTotals(counts: Counts, from: number, to: number): RunningTotals {
  const length = Math.max(0, to - from) + 1
  const known = new Float64Array(length)
  const sum = new Float64Array(length)
  const squares = new Float64Array(length)
  for (let k = 1; k < length; k += 1) {
    const count = counts[from + k - 1] ?? null
    const value = count ?? 0
    known[k] = (known[k - 1] ?? 0) + (count === null ? 0 : 1)
    sum[k] = (sum[k - 1] ?? 0) + value
    squares[k] = (squares[k - 1] ?? 0) + value * value
  }
  return { from, known, sum, squares }
}

/** What the reference periods of one position hold. */
export type ReferenceSums = { known: number; sum: number; squares: number }

/** How many periods a position is compared with, and how far back the first of them lies. */
export function referenceShape(
  { years, halfWindow, thisYear }: ReferencePeriods,
  periodsAYear: number,
): { periods: number; back: number } {
  const periods = (thisYear ? halfWindow : 0) + years * (2 * halfWindow + 1)
  return { periods, back: years * periodsAYear + halfWindow }
}

/** Adds up counts of positions from … to−1. */
function addCounts(counts: Counts, { from, to }: Span, into: ReferenceSums): void {
  for (let at = from; at < to; at += 1) {
    const count = counts[at] ?? null
    if (count === null) continue
    into.known += 1
    into.sum += count
    into.squares += count * count
  }
}

/** Adds up the reference periods of a position into `into`, which is returned. */
export function sumReferences(
  at: number,
  chosen: ReferencePeriods & { readonly periodsAYear: number; readonly source: ReferenceSource },
  into: ReferenceSums,
): ReferenceSums {
  const { years, halfWindow, thisYear, periodsAYear, source } = chosen
  const { counts, totals } = source
  into.known = 0
  into.sum = 0
  into.squares = 0
  for (let year = thisYear ? 0 : 1; year <= years; year += 1) {
    const middle = at - year * periodsAYear - (totals?.from ?? 0)
    const first = middle - halfWindow
    const beyond = year === 0 ? middle : middle + halfWindow + 1
    if (totals === null) {
      addCounts(counts, { from: first, to: beyond }, into)
      continue
    }
    into.known += (totals.known[beyond] ?? 0) - (totals.known[first] ?? 0)
    into.sum += (totals.sum[beyond] ?? 0) - (totals.sum[first] ?? 0)
    into.squares += (totals.squares[beyond] ?? 0) - (totals.squares[first] ?? 0)
  }
  return into
}

/** What references are added up from: running totals, or without them the counts themselves. */
export type ReferenceSource = { readonly counts: Counts; readonly totals: RunningTotals | null }

/** From here on totals of the whole history take less than adding up each position. */
const LONG_SPAN = 5

/** What the positions of a span need. */
export function sourceFor(series: SurveillanceSeries, span: Span, back: number): ReferenceSource {
  const { counts } = series
  if (span.to - span.from < LONG_SPAN) return { counts, totals: null }
  return { counts, totals: runningTotals(counts, Math.max(0, span.from - back), span.to) }
}
