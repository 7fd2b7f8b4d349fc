import type { ScanData } from '../data/index.ts'
import type { ScanSettings } from '../plan/index.ts'
import { replicateMaxima } from '../scanning/index.ts'
import {
  finishScan,
  prepareScan,
  type ScanOutcome,
  usedReplicates,
  wantedReplicates,
} from './prepare-scan.ts'

const AT_ONCE = 50

/**
 * Kulldorff's scan: among all discs of neighbouring places and all stretches of time, the ones with more (or fewer) cases than chance explains, each
 * with a p-value that takes the number of places where one looked into account. Sources: Kulldorff 1997 (Commun Stat 26:1481), 2001 (JRSS A 164:61);
 * Kulldorff et al. 2005 (PLoS Med 2:e59); Neill 2005 for given baselines.
 *
 * *Cannot tell*: `too-few-cases` (fewer than a cluster needs), `one-place`, `too-few-intervals`.
 * @throws RangeError naming a setting that makes no sense, or what the model lacks
 * @example
 * const places = ['a', 'b', 'c', 'd'].map((id, x) => ({ id, x, y: 0 }))
 * const data = scanData({ places, counts: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [0, 1, 7, 0]] })
 * const outcome = scan(data, { model: 'permutation', analysis: 'prospective', replicates: 99, chance: 'identical' })
 * outcome.kind === 'scanned' && outcome.clusters.map(({ places, from, observed }) => ({ places, from, observed })) // → [{"places":["c"],"from":3,"observed":7}]
 */
export function scan(data: ScanData, settings: ScanSettings): ScanOutcome {
  const prepared = prepareScan(data, settings)
  if (typeof prepared === 'string') return { kind: 'cannot tell', reason: prepared }
  const wanted = wantedReplicates(prepared)
  const maxima = new Float64Array(wanted)
  const next = replicateMaxima(prepared.chancePlan)
  for (let done = 0; done < wanted; ) {
    const to = Math.min(wanted, done + AT_ONCE)
    maxima.set(next(done + 1, to + 1), done)
    done = to
    if (usedReplicates(prepared, maxima.subarray(0, done)) < done) break
  }
  return finishScan(prepared, maxima)
}
