import {
  asSurveillance,
  bayes,
  type CountSeries,
  cusum,
  type Evaluated,
  farrington,
  farringtonFlexible,
  type GlrSettings,
  glrNb,
  glrPois,
  knownCounts,
  outbreak,
  rki,
  type Span,
  type SurveillanceSeries,
} from '../../../../detectors/index.ts'
import { isSequential, type MethodOptions, type SurveillanceMethod } from './detect-methods.ts'

/** What any method says of a period; `threshold` is the largest count without an alarm, or the bound that a count must pass. */
export type SpanTold = {
  readonly observed: number
  readonly expected: number
  readonly threshold: number
  readonly pValue: number | null
  readonly dispersion: number | null
  readonly alarm: boolean
}

const MOST_YEARS = 5
const TOO_EARLY = { kind: 'cannot tell', reason: 'no-reference-value' } as const

type Asked = { readonly series: SurveillanceSeries; readonly span: Span; readonly options: MethodOptions }

const perYear = ({ series }: Asked) => series.periodsAYear
/** Half windows and gaps that suit weeks, and the same for months. */
const shapeOf = (asked: Asked) =>
  perYear(asked) >= 52
    ? { halfWindow: 3, skipped: 26, seasons: 10 }
    : { halfWindow: 1, skipped: 3, seasons: 4 }

/** Stretches of the span that have the same number of whole years behind them, at most five; one stretch where years were asked for. */
function stretches({ series, span, options }: Asked, halfWindow: number): { span: Span; years: number }[] {
  if (options.years !== null) return [{ span, years: options.years }]
  const yearsAt = (at: number) =>
    Math.max(1, Math.min(MOST_YEARS, Math.floor((at - halfWindow - 1) / series.periodsAYear)))
  const found: { span: Span; years: number }[] = []
  for (let at = span.from; at < span.to; at += 1) {
    const last = found.at(-1)
    if (last?.years === yearsAt(at)) last.span = { from: last.span.from, to: at + 1 }
    else found.push({ span: { from: at, to: at + 1 }, years: yearsAt(at) })
  }
  return found
}

function farringtons(method: 'farrington' | 'farrington-flexible', asked: Asked): Evaluated<SpanTold>[] {
  const { series, options } = asked
  const shape = shapeOf(asked)
  const halfWindow = options.halfWindow ?? shape.halfWindow
  const enough = { cases: 0, periods: 4 }
  return stretches(asked, halfWindow).flatMap(({ span, years }) => {
    const shared = { halfWindow, yearsBack: years, enough }
    const weeks =
      method === 'farrington'
        ? // Its level is two-sided; here it is asked for one-sided.
          farrington(series, span, { ...shared, alpha: 2 * options.level })
        : farringtonFlexible(series, span, {
            ...shared,
            alpha: options.level,
            periods: shape.seasons,
            skipped: shape.skipped,
            trendAlpha: 1,
            threshold: 'quantile',
          })
    return weeks.map((week, k) =>
      week.kind === 'told' ? { ...week, observed: series.counts[span.from + k] ?? 0 } : week,
    )
  })
}

const plain = { pValue: null, dispersion: null } as const

function byReferences(method: 'bayes' | 'rki', { series, span, options }: Asked): Evaluated<SpanTold>[] {
  const references = { years: options.years ?? 0, halfWindow: options.halfWindow ?? 6, thisYear: true }
  const weeks =
    method === 'bayes'
      ? bayes(series, span, { ...references, alpha: options.level })
      : rki(series, span, references)
  return weeks.map((week) => (week.kind === 'told' ? { ...week, ...plain } : week))
}

function byCusum({ series, span, options }: Asked): Evaluated<SpanTold>[] {
  const { reference, alarmAt, transformation, mean } = options
  const weeks = cusum(series, span, {
    ...(reference === null ? {} : { reference }),
    ...(alarmAt === null ? {} : { limit: alarmAt }),
    ...(transformation === null ? {} : { transformation }),
    ...(mean === null ? {} : { mean }),
  })
  return weeks.map((week) => (week.kind === 'told' ? { ...week, ...plain } : week))
}

/** The largest count without an alarm: one less than the one that is needed, without end where none is enough. */
const quietCount = (needed: number | null, alarm: boolean) =>
  needed === null ? (alarm ? 0 : Number.POSITIVE_INFINITY) : needed - 1

function byRatio(method: 'glr-pois' | 'glr-nb', asked: Asked): Evaluated<SpanTold>[] {
  const { series, span, options } = asked
  const season = options.mean === 'season' || (options.mean === null && span.from >= 2 * perYear(asked))
  const mean = typeof options.mean === 'number' ? options.mean : { harmonics: season ? 1 : 0 }
  const settings: GlrSettings = {
    mean,
    countNeeded: true,
    ...(options.alarmAt === null ? {} : { limit: options.alarmAt }),
  }
  const weeks = method === 'glr-pois' ? glrPois(series, span, settings) : glrNb(series, span, settings)
  return weeks.map((week) =>
    week.kind === 'told' ? { ...week, ...plain, threshold: quietCount(week.countNeeded, week.alarm) } : week,
  )
}

function byOutbreak({ series, span, options }: Asked): Evaluated<SpanTold>[] {
  const limit = options.alarmAt === null ? {} : { limit: options.alarmAt }
  return outbreak(series, span, { ...limit, countNeeded: true }).map((week, k) => {
    if (week.kind !== 'told') return week
    const { known, total } = knownCounts(series.counts, 0, span.from + k)
    const expected = known > 0 ? total / known : 0
    return { ...week, ...plain, expected, threshold: quietCount(week.countNeeded, week.alarm) }
  })
}

/**
 * Where a chart that adds up begins: a year before what is asked for, so that it has something to add, but not before it has
 * learnt a year; at once where the mean is given.
 */
function beginOf({ from, to }: Span, periodsAYear: number, { mean }: MethodOptions): number {
  const learnt = typeof mean === 'number' ? 0 : periodsAYear
  return Math.min(to, Math.max(learnt, from - periodsAYear))
}

/** Judges consecutive positions by a method of the literature. @throws RangeError for options that make no sense */
export function judgeSpan(
  counts: CountSeries,
  span: Span,
  { method, options }: { readonly method: SurveillanceMethod; readonly options: MethodOptions },
): Evaluated<SpanTold>[] {
  const series = asSurveillance(counts)
  const from = isSequential(method) ? beginOf(span, series.periodsAYear, options) : span.from
  const asked: Asked = { series, span: { from, to: span.to }, options }
  const judge: Readonly<Record<SurveillanceMethod, () => Evaluated<SpanTold>[]>> = {
    'farrington-flexible': () => farringtons('farrington-flexible', asked),
    farrington: () => farringtons('farrington', asked),
    bayes: () => byReferences('bayes', asked),
    rki: () => byReferences('rki', asked),
    cusum: () => byCusum(asked),
    'glr-pois': () => byRatio('glr-pois', asked),
    'glr-nb': () => byRatio('glr-nb', asked),
    outbreak: () => byOutbreak(asked),
  }
  const unlearnt = Array.from({ length: Math.max(0, from - span.from) }, () => TOO_EARLY)
  return [...unlearnt, ...judge[method]().slice(Math.max(0, span.from - from))]
}
