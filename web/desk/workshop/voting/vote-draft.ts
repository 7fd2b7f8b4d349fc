import type { NewVote } from '../../../../vocabulary/wire/workshop.ts'
import { type VoteCounts, votersOf } from '../../../../vocabulary/words/index.ts'

/** The three sides of a vote, in the order in which a room is asked. */
export const sides = ['for', 'against', 'abstain'] as const
export type Side = (typeof sides)[number]

export const noVotes = (): Record<Side, number> => ({ for: 0, against: 0, abstain: 0 })

/** How many of those present are not counted yet; negative when more are counted than are there. */
export const leftToCount = (counts: VoteCounts, present: number): number => present - votersOf(counts)

export interface SectorCounts extends Record<Side, number> {
  sector: string
}

/** What the server is told of a vote. */
export const voteOf = (given: {
  readonly day: string
  readonly way: NewVote['way']
  readonly counts: VoteCounts
  readonly sectors: readonly SectorCounts[]
}): Omit<NewVote, 'dissent'> => ({
  day: given.day,
  way: given.way,
  ...given.counts,
  sectors:
    given.way === 'ballot'
      ? given.sectors.filter((one) => one.sector !== '' && votersOf(one) > 0).map((one) => ({ ...one }))
      : [],
})
