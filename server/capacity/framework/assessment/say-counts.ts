import { gate, smallestShown } from '../../../../disclosure/index.ts'
import type { GatedCount } from '../../../../vocabulary/wire/assessment.ts'

/** Each count by itself or hidden; a total that would give a hidden one away is never said. */
export function sayCounts<K extends string>(
  counts: Readonly<Record<K, number>>,
  gated: boolean,
): Record<K, GatedCount> {
  const entries = Object.entries(counts) as [K, number][]
  const shown = gate(new Map(entries))
  const said = entries.map(([key, count]) => {
    const isShown = !gated || shown.get(key)?.kind === 'shown'
    return [key, isShown ? { kind: 'shown', count } : { kind: 'hidden', below: smallestShown }]
  })
  return Object.fromEntries(said) as Record<K, GatedCount>
}
