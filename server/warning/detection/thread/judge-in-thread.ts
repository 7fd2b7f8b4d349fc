import { parentPort } from 'node:worker_threads'
import { type CountryScan, judgeWeek, scanCountry, weekPanel } from '../../../../detectors/index.ts'
import type { Asked, JudgementInput, Said } from './judgement.ts'

/** What neighbours share they share along a road or a valley, not across the country. */
const widestKm = 150

function scanPlaces({ scan, settings: { minimumCount = 2 } }: JudgementInput): CountryScan {
  // Where no place has coordinates there are no neighbours.
  if (scan.places.length < 2) return { kind: 'cannot tell', reason: 'one-place' }
  return scanCountry(scan, { maxKm: widestKm, minimumCases: minimumCount })
}

/** What runs inside the thread: one question, its progress, one answer. */
const say = (said: Said): void => parentPort?.postMessage(said)

parentPort?.on('message', ({ input }: Asked) => {
  try {
    const judged = judgeWeek(weekPanel(input), input.settings)
    say({ kind: 'told', share: 0.5 })
    const scan = scanPlaces(input)
    say({ kind: 'judged', judgement: { ...judged, scan } })
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})
