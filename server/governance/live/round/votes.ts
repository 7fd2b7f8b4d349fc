import { sql } from 'kysely'
import type { Work } from '../../../platform/database/index.ts'

/** One vote as it is read to close a round: by a number that chance gave the voice for this reading, and no id. */
export interface Vote {
  readonly round_id: string
  readonly voice: number
  readonly sector: string | null
  readonly statement_id: string
  readonly choice: -1 | 0 | 1 | null
  readonly importance: number | null
  readonly feasibility: number | null
  readonly reason: string
}

/** The votes of some rounds of one workshop, for whoever keeps it. The same voice has the same number in each of them. */
export async function readVotes(
  work: Work,
  of: { readonly rounds: readonly string[]; readonly salt: string },
): Promise<readonly Vote[]> {
  const found = await sql<Vote>`
    select * from governance.votes_without_names(${of.rounds}::uuid[], ${of.salt})`.execute(work.tx)
  return found.rows
}

/** Votes by what one of their columns says, in the order in which each was met first. */
export function votesBy<K extends 'voice' | 'statement_id' | 'sector'>(
  votes: readonly Vote[],
  column: K,
): ReadonlyMap<Vote[K], readonly Vote[]> {
  return Map.groupBy(votes, (vote) => vote[column])
}
