import { checkSpan, type Evaluated, type Span, type SurveillanceSeries } from '../../series/index.ts'
import { openChart } from './chart.ts'
import { estimateMean, type GlrFit, type MeanEstimate, type SeasonalMean } from './estimate-mean.ts'
import { type CompleteGlr, completeGlr, type GlrSettings } from './glr-settings.ts'

/** `expected` is the mean in control; `countNeeded` the count at which it alarms, null where not asked for or where none does. */
export type GlrTold = {
  readonly observed: number
  readonly expected: number
  readonly statistic: number
  readonly countNeeded: number | null
  readonly alarm: boolean
}

/** `alpha` is the one used; `fits` the regressions in the order in which they were made. */
export type GlrChart = {
  readonly weeks: Evaluated<GlrTold>[]
  readonly alpha: number | null
  readonly fits: readonly GlrFit[]
}

const UNKNOWN_COUNT = { kind: 'cannot tell', reason: 'count-not-known' } as const

const isModel = (mean: CompleteGlr['mean']): mean is SeasonalMean =>
  typeof mean === 'object' && !Array.isArray(mean)

function givenMeans(mean: number | readonly number[], length: number): Float64Array {
  const means = typeof mean === 'number' ? new Float64Array(length).fill(mean) : Float64Array.from(mean)
  if (means.length !== length) throw new RangeError(`mean: ${means.length} values for ${length} periods`)
  if (!means.every((value) => value > 0 && Number.isFinite(value)))
    throw new RangeError('mean: positive numbers')
  return means
}

/**
 * Generalised likelihood ratio chart, as `glrPois` and `glrNb`, with the regressions that were made along the way.
 * @throws RangeError for settings that make no sense or a span outside the series.
 */
export function glrChart(series: SurveillanceSeries, span: Span, given: GlrSettings = {}): GlrChart {
  const settings = completeGlr(given)
  checkSpan(span, series.counts.length)
  const { mean } = settings
  const first: MeanEstimate | Float64Array = isModel(mean)
    ? estimateMean(series, span, { model: mean, alpha: settings.alpha })
    : givenMeans(mean as number | readonly number[], span.to - span.from)
  if (!(first instanceof Float64Array) && first.kind === 'cannot tell')
    return {
      weeks: series.counts.slice(span.from, span.to).map((count) => (count === null ? UNKNOWN_COUNT : first)),
      alpha: null,
      fits: [],
    }
  const fits = first instanceof Float64Array ? [] : [first.fit]
  const means = first instanceof Float64Array ? first : first.means
  const alpha = settings.alpha === 'estimated' ? 1 / (fits[0]?.theta ?? 1) : settings.alpha
  return { weeks: follow(series, span, { settings, means, alpha, fits }), alpha, fits }
}

type Task = {
  readonly settings: CompleteGlr
  readonly means: Float64Array
  readonly alpha: number
  readonly fits: GlrFit[]
}

/** Runs the chart, beginning anew after each alarm; a refit writes the means of what is still to come. */
function follow(series: SurveillanceSeries, span: Span, task: Task): Evaluated<GlrTold>[] {
  const weeks: Evaluated<GlrTold>[] = []
  let from = span.from
  while (from < span.to) {
    const alarmAt = runEpisode(series, { from, to: span.to }, { ...task, weeks, start: span.from })
    if (alarmAt === null) return weeks
    from = alarmAt + 1
    const { mean } = task.settings
    if (!isModel(mean) || mean.refit !== true || from >= span.to) continue
    const again = estimateMean(series, { from, to: span.to }, { model: mean, alpha: task.alpha })
    if (again.kind === 'cannot tell') continue
    task.means.set(again.means, from - span.from)
    task.fits.push(again.fit)
  }
  return weeks
}

/** From one beginning of the chart to its next alarm, whose position is returned, or null at the end of the span. */
function runEpisode(
  { counts }: SurveillanceSeries,
  { from, to }: Span,
  task: Task & { readonly weeks: Evaluated<GlrTold>[]; readonly start: number },
): number | null {
  const { settings, means, alpha, weeks, start } = task
  const seen = counts.slice(from, to)
  const own = means.subarray(from - start)
  const earlier = from === start && settings.asInR ? 0 : (counts[from - 1] ?? 0)
  const chart = openChart(
    {
      counts: Float64Array.from(seen, (count) => count ?? 0),
      means: Float64Array.from(own, (mean, k) => (seen[k] === null ? 0 : mean)),
      before: Float64Array.from(seen, (count, k) =>
        count === null ? 0 : k === 0 ? earlier : (seen[k - 1] ?? 0),
      ),
      alpha,
    },
    settings,
  )
  for (const [k, observed] of seen.entries()) {
    const statistic = chart.statistic(k)
    if (observed === null) {
      weeks.push(UNKNOWN_COUNT)
      continue
    }
    const alarm = chart.alarms(statistic)
    const countNeeded = settings.countNeeded ? chart.countNeeded(k) : null
    weeks.push({ kind: 'told', observed, expected: own[k] ?? 0, statistic, countNeeded, alarm })
    if (alarm) return from + k
  }
  return null
}
