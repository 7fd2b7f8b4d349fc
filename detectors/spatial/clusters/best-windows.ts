import type { ScanPlan } from '../plan/index.ts'
import { type SeenWindow, windowScan } from '../scanning/index.ts'
import { scoreOf } from '../scoring/index.ts'

/** A window that stands out, with its score. */
export type ScoredWindow = Readonly<SeenWindow> & { readonly score: number; readonly size: number }

/** Windows of one centre that stay, best first: the best, then the best that does not touch those before it in time, and so on. */
type OfCentre = Map<number, ScoredWindow>

/** Below this, noise of rounding is taken for a cluster. */
const LEAST_SCORE = 1e-6

/**
 * For each centre the best window, and, where windows may lie anywhere, the best ones that neither touch a better one of the same centre in time
 * nor end with the last interval. A tie goes to the window that was seen first.
 */
export function bestWindows(plan: ScanPlan): ScoredWindow[] {
  const scan = windowScan(plan)
  const counts = new Int32Array(scan.length)
  scan.cumulate(plan.counts, counts)
  const score = scoreOf(plan.score, plan.total)
  const { starts } = plan.zones
  const found: ScoredWindow[] = []
  let centre = -1
  let stretches: OfCentre = new Map()

  function finishCentre(): void {
    found.push(...(plan.windows.ending === 'now' ? bestOf(stretches) : apartInTime(stretches, plan.times)))
    stretches = new Map()
  }

  scan.each(counts, (seen) => {
    if (seen.centre !== centre) {
      finishCentre()
      centre = seen.centre
    }
    const rises = seen.cases > seen.expected
    if (rises ? plan.rates === 'low' || seen.cases < plan.minimumCases : plan.rates === 'high') return
    if (seen.cases === seen.expected) return
    const value = score(seen.cases, seen.expected)
    const key = plan.windows.ending === 'now' ? 0 : seen.from * (plan.times + 1) + seen.to
    if (value > (stretches.get(key)?.score ?? LEAST_SCORE))
      stretches.set(key, { ...seen, score: value, size: seen.zone + 1 - (starts[centre] as number) })
  })
  finishCentre()
  return found.sort((a, b) => b.score - a.score || a.size - b.size || a.centre - b.centre)
}

const bestOf = (stretches: OfCentre): ScoredWindow[] => [...stretches.values()]

function apartInTime(stretches: OfCentre, times: number): ScoredWindow[] {
  const order = [...stretches.values()].sort(
    (a, b) => b.score - a.score || a.size - b.size || b.to - a.to || b.from - a.from,
  )
  const kept: ScoredWindow[] = []
  for (const window of order) {
    const apart = kept.every((better) => window.to < better.from || window.from > better.to)
    if (kept.length === 0 || (apart && window.to < times)) kept.push(window)
  }
  return kept
}
