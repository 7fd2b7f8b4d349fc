import type { NoGroups, Stability } from '../../../deliberation/index.ts'

/** Whether to believe the groups, with a sentence for people; groups that were given are believed on the word of whoever gave them. */
export type Believed = (Stability | { readonly kind: 'groups-given' }) & { readonly says: string }

const reasons: Readonly<Record<NoGroups, string>> = {
  'too-few-people': 'fewer than ten people are in the conversation',
  'all-alike': 'all stand at the same place',
  'no-group-of-five':
    'in every parting some group has fewer than five members, and these are persons and no group',
}

export function sayStability(stability: Stability | { readonly kind: 'groups-given' }): Believed {
  return { ...stability, says: sentenceOf(stability) }
}

function sentenceOf(stability: Stability | { readonly kind: 'groups-given' }): string {
  if (stability.kind === 'groups-given') return 'The groups were given, not found.'
  if (!('lowRand' in stability)) return `No reliable groups at this size: ${reasons[stability.reason]}.`
  const { replicates, lowRand, silhouette } = stability
  const repeated = `of ${replicates} drawings of people nine in ten agree with these groups to ${lowRand.toFixed(2)} or better (adjusted Rand index; 1 is the same, 0 is chance)`
  if (stability.kind === 'reliable')
    return `The groups come out again: ${repeated}; silhouette ${silhouette.toFixed(2)}.`
  if (stability.reason === 'unstable')
    return `No reliable groups at this size: ${repeated}; .80 is asked for. Read the votes by declared sector instead.`
  return `No reliable groups at this size: they are hardly apart (silhouette ${silhouette.toFixed(2)}; .25 is asked for).`
}
