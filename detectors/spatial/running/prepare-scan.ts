import {
  bestWindows,
  type Cluster,
  describeCluster,
  reaches,
  type ScoredWindow,
  standsOut,
  withoutOverlap,
} from '../clusters/index.ts'
import type { ScanData } from '../data/index.ts'
import {
  makePlan,
  type ScanPlan,
  type ScanSettings,
  type WholeSettings,
  wholeSettings,
} from '../plan/index.ts'

/** Why a scan says nothing; never to be read as *no cluster*. */
export type ScanNotTold = 'too-few-cases' | 'one-place' | 'too-few-intervals'

/** What a scan found, best first. Empty `clusters` means that nothing stands out more than chance would have it. */
export type ScanOutcome =
  | {
      readonly kind: 'scanned'
      readonly clusters: readonly Cluster[]
      /** Largest score of each replicate, in order; none where no window stands out at all. */
      readonly maxima: Float64Array
      readonly endedEarly: boolean
    }
  | { readonly kind: 'cannot tell'; readonly reason: ScanNotTold }

/** A scan whose clusters are known and whose chance is not yet tried. */
export type PreparedScan = {
  readonly data: ScanData
  readonly settings: WholeSettings
  readonly plan: ScanPlan
  /** What the replicates look at: with earlier analyses, also the windows that ended with those. */
  readonly chancePlan: ScanPlan
  readonly windows: readonly ScoredWindow[]
}

function notTold(data: ScanData, settings: WholeSettings): ScanNotTold | null {
  const { ids, times, total } = data
  if (settings.analysis !== 'spatial' && settings.window.longest >= times && times < 2)
    return 'too-few-intervals'
  if (settings.model === 'permutation' && times < 2) return 'too-few-intervals'
  if (settings.model !== 'expectation' && ids.length < 2) return 'one-place'
  return total < settings.minimumCases && settings.rates === 'high' ? 'too-few-cases' : null
}

/**
 * Checks the settings and finds what stands out.
 * @throws RangeError naming a setting that makes no sense, or what the model lacks
 */
export function prepareScan(data: ScanData, given: ScanSettings): PreparedScan | ScanNotTold {
  if (given.model === 'permutation' && given.analysis === 'spatial')
    throw new RangeError('analysis: a permutation of place and time needs time')
  const longEnough = Math.floor(data.times * (given.window?.share ?? 0.5) + 1e-9) >= 1
  if (given.analysis !== 'spatial' && given.window?.longest === undefined && !longEnough)
    return 'too-few-intervals'
  const settings = wholeSettings(given, data.times)
  const reason = notTold(data, settings)
  if (reason !== null) return reason
  const plan = makePlan(data, settings)
  const windows = withoutOverlap(plan, bestWindows(plan))
  return { data, settings, plan, chancePlan: withEarlier(plan, settings), windows }
}

function withEarlier(plan: ScanPlan, { analysis, earlierAnalyses }: WholeSettings): ScanPlan {
  if (analysis !== 'prospective' || earlierAnalyses === 0) return plan
  const earliestEnd = Math.max(1, plan.times - earlierAnalyses)
  return { ...plan, windows: { ...plan.windows, ending: 'any', earliestEnd } }
}

/** Replicates that a prepared scan wants: none where nothing stands out. */
export const wantedReplicates = ({ windows, settings }: PreparedScan) =>
  windows.length === 0 ? 0 : settings.replicates

/** How many of the maxima to use: up to the one with which it is told whether the most likely cluster stands out. */
export const usedReplicates = (prepared: PreparedScan, maxima: Float64Array): number =>
  end(prepared, maxima).used

/** Of `reached` the most likely cluster was reached often enough, so that p is a share; where it `stands out`, or nothing ended early, p is a rank. */
function end(
  { windows, settings }: PreparedScan,
  maxima: Float64Array,
): { readonly used: number; readonly by: 'reached' | 'stands out' | 'all' } {
  let reached = 0
  for (const [k, maximum] of maxima.entries()) {
    if (reaches(maximum, windows[0]?.score ?? Infinity)) reached += 1
    if (reached >= settings.stopAfter) return { used: k + 1, by: 'reached' }
    if ((k + 1) % settings.standsOutAfter === 0 && standsOut(reached, k + 1))
      return { used: k + 1, by: 'stands out' }
  }
  return { used: maxima.length, by: 'all' }
}

/** Puts p-values beside the clusters, and leaves out those that every replicate surpasses. */
export function finishScan(prepared: PreparedScan, maxima: Float64Array): ScanOutcome {
  const ended = end(prepared, maxima)
  const used = maxima.subarray(0, ended.used)
  const endedEarly = used.length < prepared.settings.replicates && used.length > 0
  const asShare = endedEarly && ended.by === 'reached'
  const clusters = prepared.windows
    .filter(({ score }) => used.length === 0 || used.some((maximum) => !reaches(maximum, score)))
    .map((window) => describeCluster(window, { ...prepared, maxima: used, asShare }))
  return { kind: 'scanned', clusters, maxima: used, endedEarly }
}
