import type { CannotTellReason } from '../temporal/index.ts'
import { chooseFindings } from './choose-findings.ts'
import { findGaps, type ReportingGap } from './find-gaps.ts'
import { panelExposure } from './panel-exposure.ts'
import type { PanelSettings, WeekJudgement } from './panel-finding.ts'
import { type PredictedCell, predictTier } from './predict-tier.ts'
import { PANEL_SHAPE, type PanelShape } from './rates/index.ts'
import type { PanelSeries, WeekPanel } from './week-panel.ts'

/** Signals in the whole past of a level below which nothing is learnt from it. */
const LEAST_SIGNALS = 12

/**
 * Judges the last weeks of all series of a country together. Each series' usual rate is learnt from its own past and from all other places and
 * groups (empirical Bayes); season, growth and late counting cancel against the rest of the country; reporters and waves are offsets. What chance alone brings is then
 * negative binomial (a series with history enough of its own is judged alone, by the ladder), and findings are chosen over all by a step-up that knows how few p-values counts can take. Series whose last
 * week or whose past is not known *cannot tell*.
 *
 * @throws RangeError for a level or a rate outside (0, 0.5) and (0, 1)
 * @example
 * const quiet = (k) => Array.from({ length: 60 }, (_, week) => ((week * 7 + k) % 13 === 0 ? 1 : 0))
 * const series = Array.from({ length: 20 }, (_, k) => ({ place: `p${k}`, key: 'g', counts: quiet(k) }))
 * series[4].counts.splice(57, 3, 2, 3, 2)
 * const { judged, findings } = judgeWeek(weekPanel({ weeks: 60, series }), PANEL_SETTINGS)
 * judged // → 20
 * findings.map(({ place, verdict }) => [place, verdict.observed]) // → [["p4",7]]
 */
export function judgeWeek(panel: WeekPanel, settings: PanelSettings): WeekJudgement {
  const { level, falseDiscoveryRate, minimumCount = 3, shape = PANEL_SHAPE } = settings
  if (!(level > 0 && level < 0.5)) throw new RangeError('level must lie between 0 and 0.5')
  if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1))
    throw new RangeError('falseDiscoveryRate must lie between 0 and 1')
  const context = { weeks: panel.weeks, shape, reportingOf: panelExposure(panel, shape.window) }
  const cannotTell = new Map<CannotTellReason, number>()
  const cells: PredictedCell[] = []
  const gaps: ReportingGap[] = []
  for (const tier of tiersOf(panel.series)) {
    const predicted = predictTier(tier, context)
    const signals = predicted.rates.places.reduce((sum, { count }) => sum + count, 0)
    const reasons = predicted.cells.map(({ cell }) => reasonNotTold(cell, signals, shape))
    for (const reason of reasons)
      if (reason !== null) cannotTell.set(reason, (cannotTell.get(reason) ?? 0) + 1)
    const told = predicted.cells.filter((_, at) => reasons[at] === null)
    cells.push(...told)
    if (told.length > 0)
      gaps.push(...findGaps(panel, tier, { ...context, predicted, rate: falseDiscoveryRate }))
  }
  const chosen = chooseFindings(cells, { level, falseDiscoveryRate, minimumCount, weeks: panel.weeks, shape })
  return { judged: cells.length, ...chosen, gaps, cannotTell }
}

/** Municipalities and the departments that contain them are judged in one run, but each learns from its like. */
function tiersOf(all: readonly PanelSeries[]): readonly (readonly PanelSeries[])[] {
  const larger = new Map(all.map(({ place, within }) => [place, within ?? null]))
  const depthOf = (place: string, seen = 0): number => {
    const within = larger.get(place) ?? null
    return within === null || !larger.has(within) || seen > larger.size ? 0 : 1 + depthOf(within, seen + 1)
  }
  const tiers = new Map<number, PanelSeries[]>()
  for (const series of all) {
    const depth = depthOf(series.place)
    const tier = tiers.get(depth)
    if (tier) tier.push(series)
    else tiers.set(depth, [series])
  }
  return [...tiers.values()]
}

function reasonNotTold(
  { series, pastKnown }: PredictedCell['cell'],
  signalsOfTier: number,
  shape: PanelShape,
): CannotTellReason | null {
  if ((series.counts.at(-1) ?? null) === null) return 'count-not-known'
  if (series.counts.length < shape.window + shape.guard + shape.minimumBaseline) return 'history-too-short'
  if (signalsOfTier < LEAST_SIGNALS) return 'history-too-short'
  return pastKnown < shape.minimumBaseline ? 'baseline-not-known' : null
}
