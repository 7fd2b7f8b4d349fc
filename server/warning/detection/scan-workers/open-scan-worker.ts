import { Worker } from 'node:worker_threads'
import type { ScanPlan, ScanWorker } from '../../../../detectors/index.ts'

type Waiting = { readonly resolve: (maxima: Float64Array) => void; readonly reject: (error: Error) => void }

/** Opens a thread for replicates of a scan. It keeps the process alive only while it works. */
export function openScanWorker(plan: ScanPlan): ScanWorker {
  const thread = new Worker(new URL('./scan-worker.ts', import.meta.url), { workerData: plan })
  let waiting: Waiting | null = null
  let ended: Error | null = null

  function fail(error: Error): void {
    ended = error
    waiting?.reject(error)
    waiting = null
  }

  thread.unref()
  thread.on('message', (maxima: Float64Array) => {
    waiting?.resolve(maxima)
    waiting = null
    thread.unref()
  })
  thread.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))))
  thread.on('exit', () => fail(new Error('the thread of the scan ended')))
  return {
    maxima(from, to) {
      if (ended) return Promise.reject(ended)
      thread.ref()
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        thread.postMessage({ from, to })
      })
    },
    close() {
      void thread.terminate()
    },
  }
}
