import { describe, expect, test } from 'vitest'
import { type ScanSettings, scan, scanData, scanInWorkers } from '../../../../detectors/index.ts'
import { openScanWorker } from './index.ts'

const places = Array.from({ length: 12 }, (_, k) => ({ id: `p${k}`, x: k % 4, y: Math.floor(k / 4) }))
const counts = Array.from({ length: 20 }, (_, t) => places.map((_, p) => (t * 7 + p * 5) % 4))
const data = scanData({ places, counts })
const settings: ScanSettings = {
  model: 'permutation',
  analysis: 'prospective',
  replicates: 299,
  stopAfter: 1_000,
}

describe('threads of a scan', () => {
  test('one, two or three of them give the figures that none gives', async () => {
    const alone = scan(data, settings)
    for (const workers of [1, 2, 3]) {
      const seen: number[] = []
      const onProgress = (done: number) => seen.push(done)
      expect(
        await scanInWorkers(data, settings, { openWorker: openScanWorker, workers, onProgress }),
      ).toEqual(alone)
      expect(seen.at(-1)).toBe(299)
    }
  })

  test('a scan that ends early gives the same figures in threads', async () => {
    const early = { ...settings, replicates: 999, stopAfter: 10 }
    const alone = scan(data, early)
    expect(alone).toMatchObject({ kind: 'scanned', endedEarly: true })
    expect(await scanInWorkers(data, early, { openWorker: openScanWorker, workers: 2 })).toEqual(alone)
  })

  test('an aborted scan ends with the reason of the abort', async () => {
    const abort = new AbortController()
    const endless = { ...settings, replicates: 900_000 }
    const onProgress = () => abort.abort(new Error('enough'))
    const going = scanInWorkers(data, endless, {
      openWorker: openScanWorker,
      workers: 2,
      signal: abort.signal,
      onProgress,
    })
    await expect(going).rejects.toThrow('enough')
  })
})
