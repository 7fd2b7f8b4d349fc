import { parentPort, workerData } from 'node:worker_threads'
import { replicateMaxima, type ScanPlan } from '../../../../detectors/index.ts'

/** A thread that holds a plan and answers stretches of replicates with their largest scores. */
const maxima = replicateMaxima(workerData as ScanPlan)
parentPort?.on('message', ({ from, to }: { from: number; to: number }) => {
  parentPort?.postMessage(maxima(from, to))
})
