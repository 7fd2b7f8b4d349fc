import { mergeSectors, type SectorPart } from '../sectors/index.ts'
import type { Untold } from '../telling/index.ts'
import { type GroupConsensus, groupConsensus } from './consensus/index.ts'
import type { Choice } from './matrix/index.ts'

/** One vote on a statement with the sector that the voter declared; '' where none was. */
export interface SectorVote {
  readonly sector: string
  readonly choice: Choice
}

/** What a part of the room said: its people are those who voted on the statement. */
export interface SectorSupport extends SectorPart {
  readonly agree: number
  readonly pass: number
  readonly disagree: number
}

export interface SectorConsensus {
  readonly kind: 'by-sector'
  readonly parts: readonly SectorSupport[]
  /** How much all of these parts share the agreement, and the disagreement; `least.group` is a place in `parts`. */
  readonly agreement: GroupConsensus
  readonly disagreement: GroupConsensus
}

/**
 * What declared sectors said to one statement: the headline of a room of thirty, where groups found by an algorithm are not to be trusted.
 * Sectors with fewer than five voters on the statement are merged, and `merged` says so.
 *
 * @example
 * const votes = ['women', 'women', 'women', 'women', 'women', 'health', 'health', 'police', 'police', 'youth'].map((sector, at) => ({ sector, choice: at < 8 ? 1 : -1 }))
 * const { parts, agreement } = consensusBySector(votes)
 * parts[1] // → {"sectors":["health","police","youth"],"merged":true,"people":5,"agree":3,"pass":0,"disagree":2}
 * agreement.least.group // → 1
 * consensusBySector(votes.slice(0, 4)) // → {"kind":"cannot-tell","reason":"fewer-than-five"}
 */
export function consensusBySector(votes: readonly SectorVote[]): SectorConsensus | Untold<'fewer-than-five'> {
  const sizes = new Map<string, number>()
  for (const { sector } of votes) sizes.set(sector, (sizes.get(sector) ?? 0) + 1)
  const found = mergeSectors(sizes)
  if ('kind' in found) return found
  const parts = found.map((part): SectorSupport => {
    const choices = votes.filter(({ sector }) => part.sectors.includes(sector)).map(({ choice }) => choice)
    const of = (choice: Choice) => choices.filter((one) => one === choice).length
    return { ...part, agree: of(1), pass: of(0), disagree: of(-1) }
  })
  const shared = (votesOf: (part: SectorSupport) => number) =>
    groupConsensus(parts.map((part) => ({ votes: votesOf(part), seen: part.people })))
  const [agreement, disagreement] = [shared(({ agree }) => agree), shared(({ disagree }) => disagree)]
  if (agreement === null || disagreement === null) return { kind: 'cannot-tell', reason: 'fewer-than-five' }
  return { kind: 'by-sector', parts, agreement, disagreement }
}
