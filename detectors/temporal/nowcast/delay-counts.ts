import type { ReportingTriangle } from './reporting-triangle.ts'

/**
 * Which periods teach the delays: the last `periods` before now (R: `m`; null is all of them). `ending: 'now'` counts them back from
 * now for every delay (R: "hoehle_anderheiden2014"), `'when seen'` from the last period in which that delay could be seen (R: "lawless1994").
 */
export type DelayWindow = { readonly periods: number | null; readonly ending: 'now' | 'when seen' }

/** For each delay x: how many came exactly x periods late (`exact`), and at most x late (`within`), in the periods where x could be seen. */
export type DelayCounts = { readonly exact: readonly number[]; readonly within: readonly number[] }

export function countDelays({ cells, longestDelay }: ReportingTriangle, window: DelayWindow): DelayCounts {
  const now = cells.length - 1
  const exact: number[] = []
  const within: number[] = []
  for (let delay = 0; delay <= longestDelay; delay += 1) {
    const back = window.periods ?? now
    const first = Math.max(0, now - back - (window.ending === 'now' ? 0 : delay))
    let [same, upTo] = [0, 0]
    for (let period = first; period <= now - delay; period += 1) {
      const row = cells[period] ?? []
      same += row[delay] ?? 0
      for (let x = 0; x <= delay; x += 1) upTo += row[x] ?? 0
    }
    exact.push(same)
    within.push(upTo)
  }
  return { exact, within }
}
