import type { StatementHere } from '../matrix/index.ts'
import { sideCount, type VoteCounts } from './count-votes.ts'
import { type Side, type SideCount, shareOf, shareTestOf, significant } from './support.ts'

/** A statement on which everybody together takes one side, by more than chance. */
export interface Agreed extends SideCount {
  readonly statement: number
  readonly share: number
  readonly shareTest: number
}

const most = 5

/** The statements that all voters together agree with and those they disagree with, the clearest first, at most five a side. */
export function consensusStatements(
  statements: readonly StatementHere[],
  all: VoteCounts,
): Readonly<Record<Side, readonly Agreed[]>> {
  const on = (side: Side): readonly Agreed[] =>
    statements
      .flatMap(({ standing }, statement) => {
        const count = sideCount(all, statement, side)
        const [share, shareTest] = [shareOf(count), shareTestOf(count)]
        const isAgreed = standing === 'in' && share > 0.5 && shareTest > significant
        return isAgreed ? [{ statement, ...count, share, shareTest }] : []
      })
      .sort((a, b) => b.share * b.shareTest - a.share * a.shareTest)
      .slice(0, most)
  return { agree: on('agree'), disagree: on('disagree') }
}
