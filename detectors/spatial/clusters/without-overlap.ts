import type { ScanPlan } from '../plan/index.ts'
import type { ScoredWindow } from './best-windows.ts'

/** Members of a window's disc, nearest to the centre first. */
export function membersOf({ zones }: ScanPlan, { centre, zone }: ScoredWindow): Int32Array {
  return zones.members.subarray(zones.starts[centre], zone + 1)
}

/**
 * From the best on, each window that shares no place with a better one at the same or the neighbouring time. In a spatial or prospective analysis, where all windows
 * meet in time, no two clusters share a place.
 */
export function withoutOverlap(plan: ScanPlan, windows: readonly ScoredWindow[]): ScoredWindow[] {
  const { times } = plan
  const taken = new Uint8Array(plan.places * times)
  const kept: ScoredWindow[] = []
  for (const window of windows) {
    const members = membersOf(plan, window)
    const [from, to] = [Math.max(0, window.from - 1), Math.min(times, window.to + 1)]
    if (members.some((place) => taken.subarray(place * times + from, place * times + to).includes(1)))
      continue
    for (const place of members) taken.fill(1, place * times + window.from, place * times + window.to)
    kept.push(window)
  }
  return kept
}
