import type { StatementHere } from '../matrix/index.ts'
import { countsWithout, sideCount, type VoteCounts } from './count-votes.ts'
import {
  isSignificant,
  type Side,
  type SideCount,
  type Support,
  significant,
  supportOf,
  weightOf,
} from './support.ts'

/** A statement that speaks for a group: what sets it apart from the others, and which side of it the group takes. */
export interface Representative extends Support, SideCount {
  /** Its place among the statements. */
  readonly statement: number
  readonly side: Side
}

interface Candidate {
  readonly statement: number
  readonly agree: Support
  readonly disagree: Support
  readonly counts: { readonly agree: number; readonly disagree: number; readonly seen: number }
}

const most = 5

/**
 * The statements that speak for each group, at most five, those it agrees with first. A statement is kept where the group's side of it differs
 * from everybody else's and from a half by more than chance; the one the group most agrees with stands first in any case. Statements that are
 * out or meta speak for nobody.
 */
export function representativeStatements(
  statements: readonly StatementHere[],
  groups: readonly VoteCounts[],
): readonly (readonly Representative[])[] {
  const whole = sumOf(groups, statements.length)
  return groups.map((group) => {
    const rest = countsWithout(whole, group)
    const candidates = statements.flatMap(({ standing }, at) =>
      standing === 'in' && (group.seen[at] ?? 0) > 0 ? [candidateOf(at, group, rest)] : [],
    )
    return choose(candidates)
  })
}

function sumOf(groups: readonly VoteCounts[], length: number): VoteCounts {
  const add = (counts: (group: VoteCounts) => Int32Array) =>
    Int32Array.from({ length }, (_, at) => groups.reduce((sum, group) => sum + (counts(group)[at] ?? 0), 0))
  return {
    agree: add(({ agree }) => agree),
    disagree: add(({ disagree }) => disagree),
    seen: add(({ seen }) => seen),
  }
}

function candidateOf(at: number, group: VoteCounts, rest: VoteCounts): Candidate {
  const of = (side: Side): Support => supportOf(sideCount(group, at, side), sideCount(rest, at, side))
  const counts = { agree: group.agree[at] ?? 0, disagree: group.disagree[at] ?? 0, seen: group.seen[at] ?? 0 }
  return { statement: at, agree: of('agree'), disagree: of('disagree'), counts }
}

function choose(candidates: readonly Candidate[]): readonly Representative[] {
  const best = bestAgreed(candidates)
  const first = best === null ? [] : [onSide(best, 'agree')]
  const kept = candidates.filter(({ agree, disagree }) => isSignificant(agree) || isSignificant(disagree))
  if (kept.length > 0) {
    const ranked = kept
      .filter(({ statement }) => statement !== best?.statement)
      .map((one) => onSide(one, sideOf(one)))
      .sort((a, b) => weightOf(b) - weightOf(a))
    const chosen = [...first, ...ranked].slice(0, most)
    return [
      ...chosen.filter(({ side }) => side === 'agree'),
      ...chosen.filter(({ side }) => side === 'disagree'),
    ]
  }
  if (first.length > 0) return first
  const strength = ({ agree, disagree }: Candidate) => Math.max(agree.ratioTest, disagree.ratioTest)
  const [strongest] = candidates.toSorted((a, b) => strength(b) - strength(a))
  return strongest === undefined ? [] : [onSide(strongest, sideOf(strongest))]
}

const sideOf = ({ agree, disagree }: Candidate): Side =>
  agree.ratioTest > disagree.ratioTest ? 'agree' : 'disagree'

const onSide = (candidate: Candidate, side: Side): Representative => ({
  statement: candidate.statement,
  side,
  votes: candidate.counts[side],
  seen: candidate.counts.seen,
  ...candidate[side],
})

/** The statement that the group most agrees with: first one that is good at all, then each that is better than the best so far. */
function bestAgreed(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null
  for (const candidate of candidates) {
    const { agree, counts } = candidate
    if (counts.agree === 0 && counts.disagree === 0) continue
    if (best === null) {
      if (agree.shareTest > significant || (agree.ratio > 1 && agree.share > 0.5)) best = candidate
      continue
    }
    const by = best.agree.ratio > 1 ? weightOf : ({ share, shareTest }: Support) => share * shareTest
    if (by(agree) > by(best.agree)) best = candidate
  }
  return best
}
