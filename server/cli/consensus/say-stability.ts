import type { Stability } from '../../../deliberation/index.ts'
import type { Say } from './words/index.ts'

/** Whether to believe the groups, with a sentence for people; groups that were given are believed on the word of whoever gave them. */
export type Believed = (Stability | { readonly kind: 'groups-given' }) & { readonly says: string }

export function sayStability(stability: Stability | { readonly kind: 'groups-given' }, say: Say): Believed {
  return { ...stability, says: sentenceOf(stability, say) }
}

function sentenceOf(stability: Stability | { readonly kind: 'groups-given' }, say: Say): string {
  const { words, whole, figure } = say
  if (stability.kind === 'groups-given') return words.given
  if (!('lowRand' in stability)) return words.unreliable(words.reasons[stability.reason])
  const { replicates, lowRand, silhouette } = stability
  const repeated = words.repeated({ replicates: whole(replicates), lowRand: figure(lowRand, 2) })
  if (stability.kind === 'reliable') return words.again(repeated, figure(silhouette, 2))
  if (stability.reason === 'unstable') return words.unstable(repeated)
  return words.unreliable(words.hardlyApart(figure(silhouette, 2)))
}
