import type { ScanData } from '../data/index.ts'
import type { ScanPlan, ScanSettings } from '../plan/index.ts'
import {
  finishScan,
  type PreparedScan,
  prepareScan,
  type ScanOutcome,
  usedReplicates,
  wantedReplicates,
} from './prepare-scan.ts'

/** A worker that holds a plan and gives the largest scores of replicates from … to − 1; see `replicateMaxima`. */
export type ScanWorker = {
  maxima(from: number, to: number): Promise<Float64Array>
  /** Ends it, also in the middle of its work. */
  close(): void
}

/** How a scan is divided and watched. */
export type Crew = {
  /** Opens a worker in whatever way the machine has; a plan holds numbers and typed arrays alone. */
  readonly openWorker: (plan: ScanPlan) => Promise<ScanWorker> | ScanWorker
  readonly workers: number
  readonly onProgress?: (done: number, wanted: number) => void
  readonly signal?: AbortSignal
}

const AT_ONCE = 40

/**
 * `scan`, its replicates divided over workers. The figures do not depend on how many there are.
 * @throws the signal's reason when it is aborted; RangeError as `scan`; whatever a worker fails with
 * @example
 * const places = ['a', 'b', 'c', 'd'].map((id, x) => ({ id, x, y: 0 }))
 * const data = scanData({ places, counts: [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [0, 1, 7, 0]] })
 * // In a browser `openWorker` starts a Worker that calls replicateMaxima; here it stays in the same thread.
 * const openWorker = (plan) => ({ maxima: async (from, to) => replicateMaxima(plan)(from, to), close() {} })
 * const outcome = await scanInWorkers(data, { model: 'permutation', analysis: 'prospective', replicates: 99 }, { openWorker, workers: 2 })
 * outcome.kind === 'scanned' && outcome.clusters.map(({ places, observed }) => [places, observed]) // → [[["c"],7]]
 */
export async function scanInWorkers(
  data: ScanData,
  settings: ScanSettings,
  crew: Crew,
): Promise<ScanOutcome> {
  const prepared = prepareScan(data, settings)
  if (typeof prepared === 'string') return { kind: 'cannot tell', reason: prepared }
  const wanted = wantedReplicates(prepared)
  if (wanted === 0) return finishScan(prepared, new Float64Array(0))
  const open: ScanWorker[] = []
  const close = () => {
    for (const worker of open) worker.close()
  }
  crew.signal?.addEventListener('abort', close)
  try {
    crew.signal?.throwIfAborted()
    const workers = Math.max(1, Math.min(crew.workers, Math.ceil(wanted / AT_ONCE)))
    const opening = Array.from({ length: workers }, async () => {
      open.push(await crew.openWorker(prepared.chancePlan))
    })
    await Promise.all(opening)
    return finishScan(prepared, await shareOut(prepared, wanted, { open, ...crew }))
  } catch (error) {
    crew.signal?.throwIfAborted()
    throw error
  } finally {
    crew.signal?.removeEventListener('abort', close)
    close()
  }
}

/** Gives the workers stretches of replicates until all are done, or enough of them in order. */
async function shareOut(
  prepared: PreparedScan,
  wanted: number,
  {
    open,
    onProgress,
    signal,
  }: Pick<Crew, 'onProgress' | 'signal'> & { readonly open: readonly ScanWorker[] },
): Promise<Float64Array> {
  const maxima = new Float64Array(wanted)
  const finished = new Set<number>()
  let begun = 0
  let inOrder = 0
  let enough = false

  async function work(worker: ScanWorker): Promise<void> {
    while (begun < wanted && !enough) {
      signal?.throwIfAborted()
      const from = begun
      const to = Math.min(wanted, from + AT_ONCE)
      begun = to
      maxima.set(await worker.maxima(from + 1, to + 1), from)
      finished.add(from)
      while (finished.has(inOrder)) inOrder = Math.min(wanted, inOrder + AT_ONCE)
      enough = usedReplicates(prepared, maxima.subarray(0, inOrder)) < inOrder
      onProgress?.(Math.min(wanted, finished.size * AT_ONCE), wanted)
    }
  }

  await Promise.all(open.map(work))
  return maxima.subarray(0, inOrder)
}
