import type { ScanData } from '../data/index.ts'
import type { ScanPlan, WholeSettings } from '../plan/index.ts'
import { distances } from '../zones/index.ts'
import type { ScoredWindow } from './best-windows.ts'
import type { Cluster } from './cluster.ts'
import { gumbelP, monteCarloP } from './p-values.ts'
import { recurrenceInterval } from './recurrence-interval.ts'
import { membersOf } from './without-overlap.ts'

/** What was scanned, and the replicates' maxima in order. */
export type Scanned = {
  readonly data: ScanData
  readonly settings: WholeSettings
  readonly plan: ScanPlan
  readonly maxima: Float64Array
  /** Whether p is a share of the replicates; see `monteCarloP`. */
  readonly asShare: boolean
}

/** The longest of the ways between places of a list, all pairs. */
function longestWay(members: Int32Array, between: (a: number, b: number) => number): number {
  let longest = 0
  for (const [k, a] of members.entries())
    for (const b of members.subarray(k + 1)) longest = Math.max(longest, between(a, b))
  return longest
}

function relativeRisk({ cases, expected }: ScoredWindow, total: number): number | null {
  const [casesOutside, expectedOutside] = [total - cases, total - expected]
  return casesOutside > 0 && expectedOutside > 0 ? cases / expected / (casesOutside / expectedOutside) : null
}

/** The figures of one window as a person or a file wants them. */
export function describeCluster(window: ScoredWindow, scanned: Scanned): Cluster {
  const { data, settings, plan, maxima, asShare } = scanned
  const members = membersOf(plan, window)
  const between = distances(data.coordinates)
  const pValue = maxima.length > 0 ? monteCarloP(window.score, maxima, asShare) : null
  const exposure = settings.model === 'poisson' ? data.exposure : null
  const spatial = settings.analysis === 'spatial'
  return {
    centre: data.ids[window.centre] as string,
    places: Array.from(members, (place) => data.ids[place] as string),
    from: spatial ? 0 : window.from,
    to: spatial ? data.times : window.to,
    rate: window.cases > window.expected ? 'high' : 'low',
    observed: window.cases,
    expected: window.expected,
    ratio: window.cases / window.expected,
    relativeRisk: settings.model === 'poisson' ? relativeRisk(window, plan.total) : null,
    score: window.score,
    pValue,
    gumbelP: maxima.length > 1 ? gumbelP(window.score, maxima) : null,
    recurrence:
      pValue !== null && settings.analysis === 'prospective' ? recurrenceInterval(pValue, settings) : null,
    radius: members.reduce(
      (most, place) => Math.max(most, place === window.centre ? 0 : between(window.centre, place)),
      0,
    ),
    span: longestWay(members, between),
    people: exposure ? members.reduce((sum, place) => sum + (exposure.meanPeople[place] as number), 0) : null,
  }
}
