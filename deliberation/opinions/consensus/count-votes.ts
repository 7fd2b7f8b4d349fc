import type { OpinionMatrix } from '../matrix/index.ts'
import type { Side, SideCount } from './support.ts'

/** Votes on each statement, by its place: who voted is `seen`. */
export interface VoteCounts {
  readonly agree: Int32Array
  readonly disagree: Int32Array
  readonly seen: Int32Array
}

/** Raw votes of some people, by their places, or of all. */
export function countVotes(
  matrix: OpinionMatrix,
  people: Iterable<number> = matrix.people.keys(),
): VoteCounts {
  const { from, statementAt, choices, statements } = matrix
  const counts = () => new Int32Array(statements.length)
  const [agree, disagree, seen] = [counts(), counts(), counts()]
  for (const person of people) {
    const end = from[person + 1] as number
    for (let at = from[person] as number; at < end; at++) {
      const [statement, choice] = [statementAt[at] as number, choices[at] as number]
      seen[statement] = (seen[statement] as number) + 1
      if (choice > 0) agree[statement] = (agree[statement] as number) + 1
      if (choice < 0) disagree[statement] = (disagree[statement] as number) + 1
    }
  }
  return { agree, disagree, seen }
}

/** The votes of everybody else: of the whole without those of one group. */
export function countsWithout(whole: VoteCounts, part: VoteCounts): VoteCounts {
  const rest = (all: Int32Array, some: Int32Array) => all.map((count, at) => count - (some[at] ?? 0))
  return {
    agree: rest(whole.agree, part.agree),
    disagree: rest(whole.disagree, part.disagree),
    seen: rest(whole.seen, part.seen),
  }
}

export const sideCount = (counts: VoteCounts, statement: number, side: Side): SideCount => ({
  votes: counts[side][statement] ?? 0,
  seen: counts.seen[statement] ?? 0,
})
