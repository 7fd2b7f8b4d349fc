import type { OpinionMatrix } from '../matrix/index.ts'

const enoughVotes = 7
const fewestPeople = 15

/**
 * Who is in the conversation: whoever voted on seven statements, or on all where there are fewer. If these are fewer than fifteen, those
 * with the most votes are added, the earlier id first where two voted as often; nobody without a vote. Places in `people`, in order.
 */
export function inConversation({ people, statements, from }: OpinionMatrix): readonly number[] {
  const enough = Math.min(enoughVotes, statements.length)
  const votes = people.map((_, at) => (from[at + 1] ?? 0) - (from[at] ?? 0))
  const voters = votes.flatMap((count, at) => (count > 0 ? [at] : []))
  const inside = voters.filter((at) => (votes[at] ?? 0) >= enough)
  if (inside.length >= fewestPeople) return inside
  return voters
    .toSorted((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b)
    .slice(0, fewestPeople)
    .sort((a, b) => a - b)
}
